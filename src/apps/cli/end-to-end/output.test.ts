import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimsIn } from '../../../guidance/claims.ts';
import { emergency, services } from '../../../guidance/services.ts';
import { neverRecorded } from '../../../readers/home-assistant/covered/never-recorded.ts';
import { loadRules } from '../../../rules/load-rules.ts';
import type { WrittenStory } from '../../../stories/write-story.ts';
import { bareStory, folderOfThisFile, textOf, writeHome } from './homes.test-data.ts';
import { cli, type Run, runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);

/** What a stranger could call a phone to move the cursor, hide a line or break a table. */
const hostile = [
  '\u001b[2J\u001b[31mred\u001b[0m',
  '\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007',
  'one\r\n\nWHERE TO GET HELP\n=================\ntwo',
  '\u202egnihtemos\u202c \u2066a\u2069 \u200b\u200f\ufeff',
  `long ${'word '.repeat(400)}`,
  'x'.repeat(3000),
  '👨‍👩‍👧‍👦👩🏽‍🚒🇬🇧'.repeat(40),
  '漢字'.repeat(150),
  '\u009b31mC1\u0085next\u2028line\u2029',
  `e${'\u0301'.repeat(80)} a\tb\u0000c\u007f`,
  '',
] as const;

let couple: WrittenStory;
let strange: WrittenStory;

beforeAll(async () => {
  couple = await writeHome('separated-couple', at('couple'), bareStory);
  strange = await writeHome('separated-couple', at('strange'), bareStory);
  const storage = join(strange.config, '.storage');
  for (const name of readdirSync(storage)) {
    const path = join(storage, name);
    writeFileSync(path, JSON.stringify(renamed(JSON.parse(textOf(path)))));
  }
  writeFileSync(join(strange.config, '.storage', 'odd\u001b[2J\u202e\nname'), 'x');
});

let turn = 0;
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [
    key,
    typeof held === 'string' &&
    /^(name|name_by_user|original_name|title|client_name|device_name)$/.test(key)
      ? hostile[turn++ % hostile.length]
      : renamed(held),
  ]);
  return Object.fromEntries(entries);
}

function expectPlain({ code, out, err }: Run): void {
  expect([code, err]).toEqual([0, '']);
  expect(out.endsWith('\n')).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(out.match(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}\u001b]/gu)).toBeNull();
  expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
}

describe('the text for people', () => {
  const args = (home: WrittenStory) => ['examine', home.config, '--household', home.household];

  it.concurrent.each<[name: string, args: () => string[]]>([
    ['examine', () => args(couple)],
    ['examine of strange names', () => [...args(strange), '--private']],
    ['examine of strange names, with nobody named', () => ['examine', strange.config]],
    ['readers', () => ['readers']],
    ['rules', () => ['rules']],
    ['story', () => ['story']],
    ['tour', () => ['tour']],
    ['help', () => ['--help']],
    ...loadRules().rules.map(({ id }): [string, () => string[]] => [
      `explain ${id}`,
      () => ['explain', id],
    ]),
  ])('of %s fits 80 columns, moves no cursor and claims nothing', async (name, argsOf) => {
    const run = await runCli(argsOf());
    expectPlain(run);
    if (!name.includes('strange')) expect(claimsIn(withoutServices(run.out))).toEqual([]);
  });

  it('says even of strange names where help is, once', async () => {
    const { out } = await runCli(args(strange));
    expect(out.match(/^WHERE TO GET HELP$/gm)).toHaveLength(1);
    const parts = ['red', 'link', 'gnihtemos', 'long word', 'xxxx', '👨', '漢字'];
    expect(parts.filter((part) => out.includes(part)).length).toBeGreaterThan(3);
  });

  it('is the same in a file as through a pipe', async () => {
    const piped = await runCli(args(couple));
    const toFile = ['sh', '-c', `"$@" > ${at('result.txt')}`, 'sh'];
    expect(await runCli(args(couple), { under: toFile })).toMatchObject({ code: 0, out: '' });
    expect(textOf(at('result.txt'))).toBe(piped.out);
  });

  it('of every result says what is never written down, and where help is', async () => {
    const results = await Promise.all([
      runCli(['examine', join(couple.config, 'automations.yaml')]),
      runCli(['examine', join(couple.config, 'home-assistant_v2.db')]),
      runCli(['examine', join(couple.config, '.storage')]),
    ]);
    for (const { code, out } of results) {
      expect(code).toBe(0);
      const [, page = ''] = out.split('WHAT THE HUB NEVER WRITES DOWN\n');
      expect(page.split('\n\n')[0]?.match(/^- /gm)).toHaveLength(neverRecorded.length);
      expect(page).toContain('who looked at a camera');
      for (const { contact } of services) expect(page).toContain(contact);
      expect(page.replaceAll('\n', ' ')).toContain(emergency);
    }
  });
});

/** Names of services say what they are for: people who look for help have to find them. */
function withoutServices(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ');
  return services.reduce((left, { name }) => left.replaceAll(name, ''), plain);
}

describe('--json', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../../../docs/examination.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  it.concurrent.each<[name: string, home: () => WrittenStory]>([
    ['the couple', () => couple],
    ['strange names', () => strange],
  ])('of %s is one object in the published shape, and nothing else', async (_, homeOf) => {
    const home = homeOf();
    const { code, out, err } = await runCli([
      'examine',
      home.config,
      '--household',
      home.household,
      '--json',
    ]);
    expect([code, err]).toEqual([0, '']);
    const examined = JSON.parse(out);
    expect(isValid(examined), JSON.stringify(isValid.errors)).toBe(true);
    expect(examined.answers).toHaveLength(loadRules().rules.length);
    expect(out.match(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/gu)).toBeNull();
    const topics = examined.coverage.filter(
      ({ aspect }: { aspect: string }) => aspect === 'never-recorded',
    );
    expect(topics).toHaveLength(neverRecorded.length);
  });

  it('would notice another shape', () => {
    expect(isValid({ homeground: '1' })).toBe(false);
  });

  it('keeps every sign of a name, however it is written', async () => {
    const { out } = await runCli(['examine', strange.config, '--json']);
    const names = JSON.parse(out).accounts.map(({ name }: { name: string }) => name);
    expect(names.some((name: string) => name.includes('👨‍👩‍👧‍👦'))).toBe(true);
  });
});

const hasScript = !cli.includes('\\') && isThere('/usr/bin/script');
describe('with a terminal', () => {
  it.skipIf(!hasScript)(
    '(by `script`, where it is there) tells how far it is on standard error alone',
    async () => {
      const program = `${process.execPath} ${cli} examine ${couple.config} > ${at('shown.txt')}`;
      const { out } = await runTerminal(program);
      expect(out).toContain('Reading');
      expect(textOf(at('shown.txt'))).not.toContain('Reading');
    },
  );
});

function isThere(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}

/** `script` lends a terminal to a command; what would have been shown comes out of it. */
function runTerminal(command: string): Promise<Run> {
  return runCli([], { under: ['sh', '-c', 'script -qec "$0" /dev/null', command] });
}
