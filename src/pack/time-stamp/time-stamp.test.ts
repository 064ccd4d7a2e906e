import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayIn } from '../../guidance/messages/say.ts';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { addTimeStamp, timeStampRequestFor } from '../make/add-time-stamp.ts';
import { handOverExhibit } from '../make/hand-over-exhibit.ts';
import { makePack } from '../make/make-pack.ts';
import { paths } from '../pack-paths.ts';
import { withPackFile } from '../read-pack-file.ts';
import type { Verdict } from '../verdict.ts';
import { verdictLines } from '../verify/verdict-lines.ts';
import { verifyFile } from '../verify-file.ts';
import { checkTimeStampWith } from './check-time-stamp.ts';
import { hasOpenssl, stampsIn } from './stamps.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
const at = (name: string): string => join(folder, name);
const { programVersion } = everything;
const { openssl, makeAuthority, stamp } = stampsIn(folder);

const verify = (name: string, certificate?: string): Promise<Verdict> => {
  const trusted = certificate === undefined ? undefined : readFileSync(at(certificate));
  return verifyFile(at(name), {
    checkTimeStamp: checkTimeStampWith({ certificate: trusted }),
    program: { version: programVersion },
  });
};
const stampOf = ({ checks }: Verdict) => checks.find(({ id }) => id === 'time-stamp');

describe.skipIf(!hasOpenssl)(
  `time stamps${hasOpenssl ? '' : ' (not tried: there is no openssl here)'}`,
  () => {
    beforeAll(async () => {
      makeAuthority('rsa', ['rsa:2048']);
      makeAuthority('ec', ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']);
      const open = await makeCase(folder);
      await makePack({ open, to: at('pack.zip') }, everything, madeUpReport);
      await makePack({ open, to: at('other.zip') }, everything, madeUpReport);
      open.close();
      writeFileSync(at('request.tsq'), await timeStampRequestFor(at('pack.zip'), programVersion));
      writeFileSync(at('other.tsq'), await timeStampRequestFor(at('other.zip'), programVersion));
      for (const name of ['rsa', 'ec']) {
        stamp(name, 'request.tsq', `${name}.tsr`);
        const response = readFileSync(at(`${name}.tsr`));
        await addTimeStamp({
          from: at('pack.zip'),
          response,
          to: at(`${name}.zip`),
          programVersion,
        });
      }
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('asks in a way that openssl reads', () => {
      expect(openssl('ts', '-query', '-in', 'request.tsq', '-text')).toMatch(
        /Hash Algorithm: sha256[\s\S]*Certificate required: yes/,
      );
    });

    it.each(['rsa', 'ec'])('of openssl hold (%s), as openssl says too', async (name) => {
      const verdict = await verify(`${name}.zip`, `${name}-ca.der`);
      expect(verdict.headline).toBe('fits-together');
      expect(stampOf(verdict)).toEqual({ id: 'time-stamp', answer: 'holds', faults: [] });
      const told = openssl('ts', '-reply', '-in', `${name}.tsr`, '-text');
      const atMs = Date.parse(/Time stamp: (.*)/.exec(told)?.[1] ?? '');
      expect(verdict.about?.stampedMs).toBe(atMs);
      await withPackFile(at(`${name}.zip`), async (pack) => {
        writeFileSync(at('checkpoint'), await pack.bytes(paths.checkpoint));
        writeFileSync(at('kept.tsr'), await pack.bytes(paths.timeStamp));
      });
      const given = ['-data', 'checkpoint', '-in', 'kept.tsr', '-CAfile', `${name}-ca.pem`];
      expect(openssl('ts', '-verify', ...given)).toBe('Verification: OK\n');
    });

    it('say what is left to be known where no certificate is given', async () => {
      expect(stampOf(await verify('rsa.zip'))).toEqual({
        id: 'time-stamp',
        answer: 'holds',
        faults: [{ why: 'trust-not-given', where: 'example stamp' }],
      });
    });

    it('tell no date where nobody says whom they trust, or where the pack is another one', async () => {
      expect((await verify('rsa.zip')).about?.stampedMs).toBeNull();
      expect((await verify('rsa.zip', 'ec-ca.der')).about?.stampedMs).toBeNull();
      const lines = verdictLines(sayIn('en'), await verify('rsa.zip'));
      const year = String(new Date().getUTCFullYear());
      const stampLines = lines.checks.filter(({ id }) => id === 'time-stamp');
      expect(JSON.stringify([lines.title, stampLines])).not.toContain(year);
      expect(lines.about.filter((line) => line.includes('time-stamp'))).toEqual([]);
      const changed = readFileSync(at('rsa.zip'));
      changed[changed.indexOf('observations.ndjson') + 40] = 0;
      writeFileSync(at('changed.zip'), changed);
      expect((await verify('changed.zip', 'rsa-ca.der')).about?.stampedMs ?? null).toBeNull();
    });

    it('are said to be under no signature of the case', async () => {
      for (const certificate of [undefined, 'rsa-ca.der', 'ec-ca.der']) {
        const lines = verdictLines(sayIn('en'), await verify('rsa.zip', certificate));
        expect(JSON.stringify(lines.checks)).toContain('under no signature of the case');
      }
      expect(JSON.stringify(verdictLines(sayIn('en'), await verify('pack.zip')))).not.toContain(
        'under no signature',
      );
    });

    describe('that rest on a hash which can be forged do not hold', () => {
      const over = async (name: string) =>
        checkTimeStampWith({ certificate: readFileSync(at(`${name}-ca.der`)) })(
          readFileSync(at('weak.tsr')),
          readFileSync(at('checkpoint')),
        );
      const weak = [{ why: 'stamp-weak-hash', where: paths.timeStamp }];

      it.each(['-sha1', '-md5'])('over %s of the checkpoint', async (digest) => {
        openssl('ts', '-query', '-data', 'checkpoint', digest, '-cert', '-out', 'weak.tsq');
        stamp('rsa', 'weak.tsq', 'weak.tsr');
        expect(await over('rsa')).toMatchObject({ check: { faults: weak }, atMs: null });
      });

      it.each(['rsa', 'ec'])('signed over SHA-1 (%s)', async (name) => {
        stamp(name, 'request.tsq', 'weak.tsr', '-sha1');
        expect(await over(name)).toMatchObject({ check: { faults: weak }, atMs: null });
      });

      it('with a certificate signed over SHA-1', async () => {
        makeAuthority('old', ['rsa:2048'], '-sha1');
        stamp('old', 'request.tsq', 'weak.tsr');
        expect(await over('old')).toMatchObject({ check: { faults: weak }, atMs: null });
      });
    });

    it('do not hold for whoever trusts another authority', async () => {
      const verdict = await verify('rsa.zip', 'ec-ca.der');
      expect(verdict.headline).toBe('does-not-hold');
      expect(stampOf(verdict)?.faults).toMatchObject([{ why: 'stamp-not-trusted' }]);
    });

    it('of another pack are not taken in', async () => {
      stamp('rsa', 'other.tsq', 'wrong.tsr');
      const response = readFileSync(at('wrong.tsr'));
      await expect(
        addTimeStamp({ from: at('pack.zip'), response, to: at('never.zip'), programVersion }),
      ).rejects.toMatchObject({ code: 'bad-time-stamp', message: /something else/ });
    });

    it('are noticed when a byte of what they sign is changed', async () => {
      const whole = readFileSync(at('rsa.tsr'));
      const check = checkTimeStampWith({ certificate: readFileSync(at('rsa-ca.der')) });
      const stamped = readFileSync(at('checkpoint'));
      const { atMs } = await check(whole, stamped);
      expect(atMs).not.toBeNull();
      let held = 0;
      for (let place = 0; place < whole.length; place += 11) {
        const copy = Buffer.from(whole);
        copy[place] = (copy[place] ?? 0) ^ 0x10;
        const made = await check(copy, stamped);
        if (made.check.answer === 'does-not-hold') continue;
        // The authority's own certificate goes along unsigned; it cannot change what is said.
        held += 1;
        expect(made.atMs).toBe(atMs);
      }
      expect(held).toBeLessThan(whole.length / 11 / 2);
      expect((await check(whole, Buffer.from('else'))).check.faults[0]?.why).toBe('stamps-other');
    });

    it('go with an exhibit that is handed over alone', async () => {
      await handOverExhibit({ from: at('ec.zip'), n: 2, to: at('exhibit.zip'), programVersion });
      const verdict = await verify('exhibit.zip', 'ec-ca.der');
      expect(verdict).toMatchObject({ headline: 'fits-together', about: { onlyExhibit: 2 } });
      expect(stampOf(verdict)?.answer).toBe('holds');
    });
  },
);
