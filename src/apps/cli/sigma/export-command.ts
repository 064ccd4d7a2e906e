import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { loadRules, type Rule } from '../../../rules/load-rules.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, paragraph, printable } from '../layout.ts';

const usage = `homeground sigma export <folder>

Writes each of Homeground's own rules into the folder as a file of plain Sigma
(specification 2.1.0), for systems other than this one. Rules that need a
correlation type of our own (x_...) are left out, and named. The fields that the
rules ask for are described in docs/generated/fields.md.
`;

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write our own rules as plain Sigma, for other systems.',
  usage,
  examples: ['homeground sigma export plain-rules'],
  async run(args) {
    const folder = outFolder(readArguments(args, {}).paths);
    const { rules } = loadRules();
    const plain = rules.filter(isPlain);
    for (const { id } of plain) save(join(folder, `${id}.yml`), textOf(id));
    write(paragraph(`${plain.length} rules are written to ${folder}.`));
    const own = rules.filter((rule) => !isPlain(rule));
    if (own.length > 0) {
      write(paragraph('Left out, because plain Sigma cannot say what they need:'));
      write(bullets(own.map(({ id, title }) => `${id}: ${title}`)));
    }
    return exitCodes.done;
  },
};

function outFolder(paths: readonly string[]): string {
  const [folder] = paths;
  if (folder === undefined || paths.length > 1) {
    throw new HomegroundError(
      'bad-usage',
      'Name one folder to write to.',
      'For example: homeground sigma export rules-for-elsewhere',
    );
  }
  return folder;
}

function isPlain({ documents }: Rule): boolean {
  return !documents.some((rule) => rule.kind === 'correlation' && rule.type.startsWith('x_'));
}

function textOf(id: string): string {
  return readFileSync(new URL(`../../../rules/${id}/rule.yml`, import.meta.url), 'utf8');
}

function save(path: string, text: string): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new HomegroundError(
      isThere ? 'will-not-overwrite' : 'not-readable',
      `${printable(path)} ${isThere ? 'is already there, and is not overwritten' : 'could not be written'}.`,
      'Name a folder that is new or empty, in a place that you may write to.',
    );
  }
}
