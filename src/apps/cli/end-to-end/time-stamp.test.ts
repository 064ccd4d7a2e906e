import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newCase, opening } from '../../../case/case.test-data.ts';
import { openCase } from '../../../case/read-case.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { paths } from '../../../pack/pack-paths.ts';
import { withPackFile } from '../../../pack/read-pack-file.ts';
import { hasOpenssl, stampsIn } from '../../../pack/time-stamp/stamps.test-data.ts';
import { fewDays, folderOfThisFile, writeHome } from './homes.test-data.ts';
import { runCli } from './run-cli.test-data.ts';

const folder = folderOfThisFile();
const at = (name: string): string => join(folder, name);
const opened = ['--passphrase-file', at('passphrase')];
const { openssl, makeAuthority, stamp } = stampsIn(folder);
const sha256 = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

async function done(args: readonly string[]): Promise<string> {
  const { code, out, err } = await runCli(args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return out;
}

const packTo = (from: string, to: string) =>
  done(['pack', at(from), '--to', at(to), '--with-private', ...opened]);
const putIn = (response: string, to: string, into: string) => [
  ...['time-stamp', at('pack.zip'), '--response', at(response), '--to', at(to)],
  ...['--case', at(into), ...opened],
];

async function logOf(name: string): Promise<readonly LogEntry[]> {
  const open = await openCase(at(name), opening);
  try {
    expect(open.checkLog()).toMatchObject({ isIntact: true });
    return open.log();
  } finally {
    open.close();
  }
}
const stampsNoted = async (name: string) =>
  (await logOf(name)).filter(({ action }) => action === 'time-stamp').map(({ details }) => details);

describe.skipIf(!hasOpenssl)(
  `a time stamp that is noted in the case${hasOpenssl ? '' : ' (not tried: there is no openssl here)'}`,
  () => {
    let root = '';

    beforeAll(async () => {
      writeFileSync(at('passphrase'), `${opening.passphrase}\n`);
      const home = await writeHome('separated-couple', at('home'), fewDays);
      for (const name of ['case', 'other-case']) {
        (await newCase(at(name))).close();
        await done(['add', at(name), home.config, ...opened]);
      }
      await packTo('case', 'pack.zip');
      await packTo('case', 'second.zip');
      for (const name of ['pack', 'second'])
        await done(['time-stamp', at(`${name}.zip`), '--request', at(`${name}.tsq`)]);
      makeAuthority('own', ['rsa:2048']);
      stamp('own', 'pack.tsq', 'pack.tsr');
      stamp('own', 'second.tsq', 'second.tsr');
      root = String((await logOf('case')).find((one) => one.action === 'make-pack')?.details.root);
    }, 120_000);

    const checkpoint = async (name: string): Promise<void> =>
      withPackFile(at(name), async (pack) =>
        writeFileSync(at('checkpoint'), await pack.bytes(paths.checkpoint)),
      );
    const wrongAnswers: readonly [string, () => unknown, RegExp][] = [
      ['is none', () => writeFileSync(at('wrong.tsr'), 'made up'), /no answer to a time-stamp/],
      [
        'is of another pack',
        () => stamp('own', 'second.tsq', 'wrong.tsr'),
        /stamps something else/,
      ],
      ['is signed over SHA-1', () => stamp('own', 'pack.tsq', 'wrong.tsr', '-sha1'), /SHA-1/],
      [
        'has a SHA-1 imprint',
        async () => {
          await checkpoint('pack.zip');
          const query = ['-data', 'checkpoint', '-sha1', '-cert', '-out', 'sha1.tsq'];
          openssl('ts', '-query', ...query);
          stamp('own', 'sha1.tsq', 'wrong.tsr');
        },
        /SHA-1/,
      ],
    ];

    it.each(wrongAnswers)('is not put in, nor noted, where the answer %s', async (_, make, why) => {
      await make();
      const { code, err } = await runCli(putIn('wrong.tsr', 'never.zip', 'case'));
      expect([code, err.replaceAll('\n', ' ')]).toEqual([2, expect.stringMatching(why)]);
      expect(existsSync(at('never.zip'))).toBe(false);
      expect(await stampsNoted('case')).toEqual([]);
    });

    it('is not put in where the pack is of another case, or the name is taken', async () => {
      const other = await runCli(putIn('pack.tsr', 'never.zip', 'other-case'));
      expect([other.code, other.err]).toEqual([2, expect.stringContaining('not made from this')]);
      const before = sha256('second.zip');
      const taken = await runCli(putIn('pack.tsr', 'second.zip', 'case'));
      expect([taken.code, sha256('second.zip')]).toEqual([2, before]);
      expect(existsSync(at('never.zip'))).toBe(false);
      expect([await stampsNoted('case'), await stampsNoted('other-case')]).toEqual([[], []]);
    });

    it('is in the pack and its hash in the log, and the signature of a later pack covers that', async () => {
      const out = await done(putIn('pack.tsr', 'stamped.zip', 'case'));
      expect(out.replaceAll('\n', ' ')).toContain('The signature of the next pack covers it');
      const noted = { root, stampSha256: sha256('pack.tsr') };
      expect(await stampsNoted('case')).toMatchObject([noted]);
      const verified = await runCli(['verify', at('stamped.zip'), '--tsa-cert', at('own-ca.pem')]);
      expect([verified.code, verified.err]).toEqual([3, '']);

      await packTo('case', 'later.zip');
      const log = await withPackFile(at('later.zip'), async (pack) =>
        Buffer.from(await pack.bytes(paths.log)).toString(),
      );
      const line = log.split('\n').find((one) => one.includes(noted.stampSha256)) ?? '';
      expect(JSON.parse(line)).toMatchObject({ action: 'time-stamp', details: noted });
      expect((await runCli(['verify', at('later.zip')])).code).toBe(3);
      const forged = readFileSync(at('later.zip'));
      const place = forged.indexOf(noted.stampSha256);
      expect(place).toBeGreaterThan(0);
      forged.write('0'.repeat(64), place);
      writeFileSync(at('forged.zip'), forged);
      const told = await runCli(['verify', at('forged.zip')]);
      expect([told.code, told.out]).toEqual([1, expect.stringContaining('data/log.ndjson')]);
    });
  },
);
