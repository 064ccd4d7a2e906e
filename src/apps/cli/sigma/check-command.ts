import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import { howToGive } from '../../../sigma/placeholders.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph, printable } from '../layout.ts';
import { type Checked, findMistakes, type Mistake } from './find-mistakes.ts';
import { readPlaceholders } from './read-placeholders.ts';
import { ruleFiles } from './rule-files.ts';

const usage = `homeground sigma check <files or folders...> [options]

Reads Sigma rules (specification 2.1.0) and says what is wrong with them, as
file:line:column: of each rule the first mistake in what it does, and every one
in what describes it (title, id, date, tags and the like, as the JSON schemas of
Sigma have them; "run" does not ask for those). Rules that name each other are
to be given together. In a folder, every .yml and .yaml file is taken.

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
    const placeholders = readPlaceholders(given.text('placeholders'));
    const checked = findMistakes(ruleFiles(given.paths), placeholders);
    for (const one of [...checked.mistakes, ...checked.notes]) write(mistakeText(one));
    write(summary(checked));
    const isGood = checked.mistakes.length === 0 && checked.rules.length > 0;
    return isGood ? exitCodes.done : exitCodes.wrongUse;
  },
};

function mistakeText({ message, hint }: Mistake): string {
  return `${printable(message)}\n  ${printable(hint)}\n`;
}

function summary({ rules, wrong, notChecked, missingPlaceholders: missing }: Checked): string {
  if (rules.length + wrong === 0)
    return 'There is no rule here. A rule is a YAML document with a detection, a correlation or a filter.\n';
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
  return good + bad + rest + gaps;
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
