import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCase, opening } from '../../../case/case.test-data.ts';
import { fewDays, folderOfThisFile, withKeys, writeHome } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const opened = ['--passphrase-file', at('passphrase')];
let key: string;

beforeAll(async () => {
  writeFileSync(at('passphrase'), `${opening.passphrase}\n`);
  (await newCase(at('case'))).close();
  const home = await writeHome('separated-couple', at('home'), fewDays);
  const steps = [
    ['add', at('case'), home.config, ...opened],
    ['household', at('case'), '--from', home.household, ...opened],
    [
      ...['pack', at('case'), '--to', at('pack.zip'), '--for', 'a made-up solicitor'],
      ...['--with-private', ...withKeys, ...opened],
    ],
  ];
  for (const step of steps) {
    const { code, out, err } = await runCli(step);
    if (code !== 0) throw new Error(`${step.join(' ')} ended with ${code}: ${err}`);
    key = /Key of the case:\s+([0-9a-f]{64})/.exec(out)?.[1] ?? key;
  }
}, 120_000);

describe('homeground pack and verify', () => {
  it('writes a pack that holds, for its owner only', async () => {
    expect(statSync(at('pack.zip')).mode & 0o777).toBe(0o600);
    const { code, out, err } = await runCli(['verify', at('pack.zip'), '--key', key]);
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll('\n', ' ')).toContain('SIGNED WITH THE KEY THAT WAS GIVEN.');
    expect(out).toContain('The report is what the program makes of the rest: holds');
    expect(out).toContain('Reading the records again gives the same: holds');
    expect(out).toContain('The rules find the same again: holds');
  });

  it('keeps files with keys back unless they are asked for by name, and says so', async () => {
    const args = ['pack', at('case'), '--to', at('no-keys.zip'), '--with-originals', ...opened];
    const { out } = await runCli([...args, '--with-keys', 'mobile_app']);
    expect(out).toMatch(/These stayed out[\s\S]*\.storage\/auth\n/);
    expect(out).not.toContain('.storage/mobile_app');
    const verdict = await runCli(['verify', at('no-keys.zip')]);
    expect(verdict.code).toBe(3);
    expect(verdict.out).toContain('Reading the records again gives the same: not checked');
    expect(verdict.out).toMatch(/the file was kept back for its keys:\s+\.storage\/auth\n/);
    const unknown = await runCli([...args, '--with-keys', 'nothing-like-it']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('has no record')]);
  });

  it('never writes over a file', async () => {
    const before = readFileSync(at('pack.zip'));
    const { code, err } = await runCli(['pack', at('case'), '--to', at('pack.zip'), ...opened]);
    expect([code, err]).toEqual([2, expect.stringContaining('is already there')]);
    expect(before.equals(readFileSync(at('pack.zip')))).toBe(true);
  });

  it('ends with 1 and says where for a changed pack, another key or a cut one', async () => {
    const changed = readFileSync(at('pack.zip'));
    const place = changed.indexOf('data/answers.json') + 100;
    changed[place] = (changed[place] ?? 0) ^ 1;
    writeFileSync(at('changed.zip'), changed);
    writeFileSync(at('cut.zip'), changed.subarray(0, 5_000));
    const told = await runCli(['verify', at('changed.zip')]);
    expect([told.code, told.err]).toEqual([1, '']);
    expect(told.out).toContain('The bytes of this file were changed: data/answers.json');
    expect((await runCli(['verify', at('cut.zip')])).code).toBe(1);
    const other = await runCli([
      'verify',
      at('pack.zip'),
      '--no-rereading',
      '--key',
      '0'.repeat(64),
    ]);
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('another key')]);
  });

  it('ends with 2 for what is no pack', async () => {
    for (const path of [at('passphrase'), at('home'), at('nothing')])
      expect((await runCli(['verify', path])).code).toBe(2);
  });

  it('ends with 3 where nobody said whose key it is', async () => {
    const { code, out, err } = await runCli(['verify', at('pack.zip')]);
    expect([code, err]).toEqual([3, '']);
    expect(out.replaceAll('\n', ' ')).toMatch(
      /^ ?EVERYTHING IN THIS PACK FITS TOGETHER. WHO MADE IT WAS NOT CHECKED\./,
    );
    expect(out).not.toMatch(/as it was made/i);
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await runCli(['verify', at('pack.zip'), '--json', '--no-rereading']);
    expect([code, JSON.parse(out)]).toMatchObject([
      3,
      { headline: 'fits-together', about: { publicKey: key, forWhom: 'a made-up solicitor' } },
    ]);
  });

  it('leaves private texts out, and so the records, unless they are asked for', async () => {
    const args = ['pack', at('case'), '--to', at('without.zip'), ...opened];
    for (const wrong of [['--private-in-report'], ['--with-private', '--without-private']])
      expect((await runCli([...args, ...wrong])).code).toBe(2);
    const { out } = await runCli(args);
    expect(out).toContain('only their hashes');
    expect(statSync(at('without.zip')).size).toBeLessThan(statSync(at('pack.zip')).size);
    const verdict = await runCli(['verify', at('without.zip')]);
    expect([verdict.code, verdict.out]).toEqual([
      3,
      expect.stringContaining('Only its fingerprint'),
    ]);
  });

  it('makes no pack as long as a piece that may tell a redacted name is not decided', async () => {
    writeFileSync(at('text'), 'Mr Samson was here. Sammy, too.');
    const noted = ['diary', at('case'), 'add', '--from', '2025-10-01', '--text-file', at('text')];
    expect((await runCli([...noted, ...opened])).code).toBe(0);
    const pack = (name: string, ...more: string[]) =>
      runCli([
        ...['pack', at('case'), '--to', at(name), '--redact', 'sam', '--with-private'],
        ...more,
        ...opened,
      ]);
    const asked = await pack('asked.zip');
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('was not decided')]);
    expect(asked.out).toContain('names are replaced');
    expect(asked.out).toContain('Mr Samson was here. »Sammy«, too.');
    expect(existsSync(at('asked.zip'))).toBe(false);
    const json = await pack('asked.zip', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([
      2,
      { pack: null, redaction: { doubts: [{ part: 'Sammy' }, { part: 'Samson' }] } },
    ]);
    const decided = await pack('decided.zip', '--redact-also', 'SAMMY', '--leave', 'samson');
    expect([decided.code, decided.err]).toEqual([0, '']);
    const bytes = readFileSync(at('decided.zip'), 'utf8');
    expect(bytes).toContain('Mr Samson was here. [redacted 1], too.');
    expect((await pack('rest.zip', '--leave-rest')).code).toBe(0);
    expect((await pack('mistyped.zip', '--redact-also', 'samy', '--leave-rest')).code).toBe(2);
  }, 120_000);

  it('hands over one exhibit, and asks for a time stamp, without a network', async () => {
    const one = await runCli(['exhibit', at('pack.zip'), '1', '--to', at('one.zip')]);
    expect([one.code, one.err]).toEqual([0, '']);
    expect((await runCli(['verify', at('one.zip'), '--key', key])).code).toBe(0);
    const asked = await runCli(['time-stamp', at('pack.zip'), '--request', at('request.tsq')]);
    expect([asked.code, asked.err]).toEqual([0, '']);
    expect(readFileSync(at('request.tsq')).length).toBeGreaterThan(40);
  });
});
