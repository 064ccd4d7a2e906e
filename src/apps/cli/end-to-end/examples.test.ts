import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { folderOfThisFile } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);

/** The order in which a newcomer could paste them all: later ones use what earlier ones made. */
const order = [
  ...['rules', 'readers', 'explain', 'story', 'tour', 'new', 'authority', 'add', 'household'],
  ...['examine', 'diary', 'changes', 'status', 'log', 'check', 'pack', 'verify', 'exhibit'],
  ...['time-stamp', 'passphrase', 'sigma export', 'sigma check', 'sigma run', 'delete'],
];
/** Goes on until it is ended; `workbench.test.ts` starts it. */
const notRun = ['open'];

/** What a person would be asked for: there is nobody to answer here. */
const asked: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(new|add|authority|status|diary|changes|log|check|pack)\b/,
    ['--passphrase-file', at('words')],
  ],
  [/^(household|examine) my-case\b/, ['--passphrase-file', at('words')]],
  [/^passphrase/, ['--passphrase-file', at('words'), '--new-passphrase-file', at('others')]],
  [/^delete/, ['--yes']],
];

/** Nobody told the key. */
const expectedCodes: Readonly<Record<string, number>> = { 'verify pack.zip': 3 };

async function done(line: string): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );
  const more = asked.flatMap(([pattern, given]) => (pattern.test(line) ? given : []));
  const run = await runCli([...words, ...more], { cwd: folder });
  expect([line, run.code, run.err.includes('mistake')]).toEqual([
    line,
    expectedCodes[line] ?? 0,
    false,
  ]);
  return run.out;
}

async function examplesIn(command: string): Promise<string[]> {
  const out = await done(command === '' ? '--help' : `${command} --help`);
  const [, after = ''] = out.split(command === '' ? 'nothing of your own:' : 'For example:');
  return [...after.matchAll(/^ {2}homeground(?: (.*))?$/gm)].map(([, line = '']) => line);
}

async function namesIn(help: string): Promise<string[]> {
  const out = await done(help);
  return [...out.matchAll(/^(?: {2}|homeground sigma )([a-z-]+) {2,}[A-Z]/gm)].map(
    ([, name = '']) => name,
  );
}

beforeAll(() => {
  writeFileSync(at('words'), 'made up words for alex\n');
  writeFileSync(at('others'), 'other made up words\n');
  writeFileSync(at('note.txt'), 'the heating went off\n');
  writeFileSync(at('records.ndjson'), '{"timestamp":"2025-03-01T21:30:00Z"}\n');
});

it('is asked about every command there is', async () => {
  const sigma = (await namesIn('sigma --help')).map((name) => `sigma ${name}`);
  const all = (await namesIn('--help')).filter((name) => name !== 'sigma');
  expect([...all, ...sigma].sort()).toEqual([...order, ...notRun].sort());
});

it.each(order)('does what the examples of %s say, as they are pasted', async (command) => {
  const lines = await examplesIn(command);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) await done(line);
});

it.each(notRun)('shows examples of %s', async (command) => {
  expect((await examplesIn(command)).length).toBeGreaterThan(0);
});

it('begins as the first help says', async () => {
  const lines = await examplesIn('');
  expect(lines.length).toBe(2);
  for (const line of lines) await done(line.replaceAll('made-up-home', 'another-home'));
});
