import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import { howToGive } from '../../../sigma/placeholders.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph } from '../layout.ts';
import { type Checked, findMistakes } from './find-mistakes.ts';
import { readGiven } from './read-given.ts';
import { tellWhyNot, told, toldMistake } from './told-mistake.ts';

const usage = `homeground sigma check <files or folders...> [options]

Reads Sigma rules (specification 2.1.0) and says what is wrong with them, as
file:line:column: all that keeps them from being run, and all that is not as the
JSON schemas of Sigma have it ("run" does not ask for those). Rules that name
each other are to be given together. In a folder, every .yml and .yaml file is
taken.

  --placeholders F a YAML file of what the names in |expand values stand for;
                   a rule with a placeholder that has no value is a mistake

Ends with 0 when all is well, and with 2 otherwise.
`;

export const checkCommand: Command = {
  name: 'check',
  summary: 'Say what is wrong with Sigma rules, and where.',
  usage,
  examples: ['homeground sigma check plain-rules'],
  async run(args) {
    const given = readArguments(args, { placeholders: { type: 'string' } });
    const { files, unread, ...read } = readGiven(given.paths, given.text('placeholders'));
    tellWhyNot(read.mistakes, unread);
    if (read.mistakes.length > 0 || files.length === 0) return exitCodes.wrongUse;
    const checked = findMistakes(files, read.placeholders);
    for (const mistake of checked.mistakes) write(toldMistake(mistake));
    for (const { message, hint } of checked.notes) write(told(message, hint));
    write(summary(checked));
    return isGood(checked) && unread.length === 0 ? exitCodes.done : exitCodes.wrongUse;
  },
};

function isGood({ mistakes, rules, empty }: Checked): boolean {
  return mistakes.length === 0 && rules.length > 0 && empty.length === 0;
}

function summary(checked: Checked): string {
  const { rules, wrong, notChecked, empty, missingPlaceholders: missing } = checked;
  if (rules.length + wrong === 0)
    return `There is no rule here. A rule is a YAML document with a detection, a correlation or a filter.\n${without(empty)}`;
  const good = `${counted(rules.length, 'rule')} without a mistake${kinds(rules)}.\n`;
  const bad = wrong === 0 ? '' : `${counted(wrong, 'rule')} with a mistake.\n`;
  const rest =
    notChecked === 0
      ? ''
      : `${counted(notChecked, 'rule')} not checked: built on one with a mistake.\n`;
  const gaps =
    missing.length === 0
      ? ''
      : paragraph(
          `${counted(missing.length, 'placeholder')} without a value in all. ${howToGive(missing)}`,
        );
  return good + bad + rest + gaps + without(empty);
}

function without(files: readonly string[]): string {
  if (files.length === 0) return '';
  return paragraph(`${counted(files.length, 'file')} without a rule: ${files.join(', ')}.`);
}

/** The kinds of detection, correlation and filter there are, the types of correlations apart. */
function kinds(rules: readonly ParsedRule[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) {
    const kind = rule.kind === 'correlation' ? rule.type : rule.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts].map(([kind, count]) => `${count} ${kind}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
