import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { inCase, newCase, opening } from '../../../case/case.test-data.ts';
import type { WrittenStory } from '../../../stories/write-story.ts';
import { casesOfBackups, fewDays, folderOfThisFile, textOf, writeHome } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const hook = new URL('refuse-network.test-data.mjs', import.meta.url).href;
let home: WrittenStory;

beforeAll(async () => {
  home = await writeHome('separated-couple', at('home'), { ...fewDays, backups: [fewDays.days] });
  writeFileSync(at('right'), 'hunter2-test\n');
  writeFileSync(at('passphrase'), `${opening.passphrase}\n`);
  await inCase(newCase(at('case')), (open) => open.addRecords([home.config]));
});

const withPassphrase = (): string[] => ['--passphrase-file', at('passphrase')];
const encrypted = fileURLToPath(new URL('synthetic_v3.tar', casesOfBackups));
const uses: [name: string, args: () => string[]][] = [
  ['examine', () => ['examine', home.config, ...home.backups, '--household', home.household]],
  ['examine --json', () => ['examine', home.config, '--json', '--private']],
  ['an encrypted backup', () => ['examine', encrypted, '--password-file', at('right')]],
  ['household', () => ['household', home.config]],
  ['new', () => ['new', at('new-case'), ...withPassphrase()]],
  ['examine of a case', () => ['examine', at('case'), ...withPassphrase()]],
  ['tour', () => ['tour']],
  ['rules', () => ['rules']],
  ['readers', () => ['readers']],
  ['explain', () => ['explain', 'record-cut']],
  ['story', () => ['story', 'ordinary-family', '--days', '2', '--out', 'new']],
];

describe('with every way to the network refused', () => {
  it.concurrent.each(uses)('%s asks for none', async (name, args) => {
    const mark = at(`mark-${name}`);
    const { code, err } = await runCli(args(), {
      node: ['--import', hook],
      env: { NETWORK_MARK: mark },
    });
    expect([code, err]).toEqual([0, '']);
    expect(existsSync(mark) ? textOf(mark) : '').toBe('');
  });

  it.each([
    'fetch("https://example.org")',
    'import("node:net").then(({ connect }) => connect(1, "127.0.0.1"))',
    'import("node:dns/promises").then(({ lookup }) => lookup("example.org"))',
    'import("node:https").then(({ get }) => get("https://example.org"))',
    'import("node:dgram").then(({ createSocket }) => createSocket("udp4"))',
  ])('would notice %s', (code) => {
    const mark = at(`mark-${code.length}`);
    const run = spawnSync(process.execPath, ['--import', hook, '--eval', code], {
      env: { NETWORK_MARK: mark },
      encoding: 'utf8',
    });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('The network was asked for');
    expect(textOf(mark)).not.toBe('');
  });
});

const tool = 'unshare';
const cutOff = [tool, '-rn'];
const canCutOff = spawnSync(tool, ['-rn', 'true']).status === 0;
describe('on a machine without any network', () => {
  it.skipIf(!canCutOff)(
    `everything works as ever${canCutOff ? '' : ' (not tried: `unshare -rn` is not possible here)'}`,
    async () => {
      const args = ['examine', home.config, '--household', home.household];
      const [without, ordinary] = await Promise.all([
        runCli(args, { under: cutOff }),
        runCli(args),
      ]);
      expect([without.code, without.err]).toEqual([0, '']);
      expect(without.out).toBe(ordinary.out);
      expect(await runCli(['tour'], { under: cutOff })).toMatchObject({ code: 0, err: '' });
    },
  );
});
