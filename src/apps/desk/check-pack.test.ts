import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCase } from '../../case/create-case.ts';
import type { KeptExamination } from '../../case/kept-examination.ts';
import type { OpenCase } from '../../case/open-case.ts';
import type { Observation } from '../../model/observation.ts';
import { keptBack } from '../../pack/disclosure/kept-back.ts';
import type { PackOptions } from '../../pack/pack-options.ts';
import { paths } from '../../pack/pack-paths.ts';
import { withPackFile } from '../../pack/read-pack-file.ts';
import type { Check, Verdict } from '../../pack/verdict.ts';
import { filesOf, fixTree, zipAsPack } from '../../pack/verify/change-pack.test-data.ts';
import { fewDays } from '../../stories/few-days.test-data.ts';
import { writeStory } from '../../stories/write-story.ts';
import { type CheckPack, checkPack } from './check-pack.ts';
import { examineCase } from './examine-case.ts';
import { packCase } from './pack-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'again-'));
const at = (name: string): string => join(folder, name);
const programVersion = '0.0.0';
let open: OpenCase;
let householdText: string;
/** A case that has an encrypted backup and nothing else. */
let other: OpenCase;
const password = 'hunter2-test';

const everything: PackOptions = {
  originals: 'bytes',
  isPrivateIncluded: true,
  programVersion,
  nowMs: Date.UTC(2025, 10, 1),
};

beforeAll(async () => {
  const story = await writeStory(fewDays(), at('home'));
  open = await createCase(at('case'), {
    passphrase: 'made up',
    who: 'alex',
    programVersion,
    workFactor: 4,
  });
  await open.addRecords([story.config]);
  householdText = readFileSync(story.household, 'utf8');
  open.saveHousehold(householdText);
  // Rules ask the diary too: read again without it, they would answer something else.
  open.writeDiary({ from: '2025-06-03', until: null, isRough: true, text: 'A', attachments: [] });
  await examineCase(open, { programVersion });
  const cases = new URL('../../readers/home-assistant/backup/cases/', import.meta.url);
  copyFileSync(fileURLToPath(new URL('synthetic_v3.tar', cases)), at('backup.tar'));
  other = await createCase(at('other'), {
    passphrase: 'made up',
    programVersion,
    workFactor: 4,
  });
  await other.addRecords([at('backup.tar')]);
  other.keepBackupPasswords([password]);
  await examineCase(other, { programVersion });
}, 120_000);
afterAll(() => {
  open.close();
  other.close();
  rmSync(folder, { recursive: true });
});

/** Paths of the records that a pack has only when they are asked for. */
async function keyFiles(from: OpenCase): Promise<string[]> {
  const kept = await keptBack(from, everything);
  return from.records().flatMap(({ n, path }) => (kept.has(n) ? [path] : []));
}

let made = 0;
async function packed(options: Partial<PackOptions> = {}, from = open): Promise<string> {
  made += 1;
  const to = at(`pack-${made}.zip`);
  const withKeys = options.originals === 'hashes' ? [] : await keyFiles(from);
  await packCase({ open: from, to }, { ...everything, withKeys, ...options });
  return to;
}
const check = (path: string, options: Partial<CheckPack> = {}): Promise<Verdict> =>
  checkPack(path, { programVersion, isReadAgain: true, ...options });
const answers = ({ checks }: Verdict) =>
  Object.fromEntries(checks.map(({ id, answer }) => [id, answer]));
const faultsOf = ({ checks }: Verdict, id: Check['id']) =>
  checks.find((one) => one.id === id)?.faults ?? [];

/** The case as it would be if somebody who holds its key had changed what was read or found. */
const forged = (change: {
  readonly line?: (line: string, n: number) => string[];
  readonly kept?: (kept: KeptExamination) => KeptExamination;
}): OpenCase => ({
  ...open,
  examination() {
    const kept = open.examination();
    return kept && (change.kept?.(kept) ?? kept);
  },
  async *observationLines() {
    let n = 0;
    for await (const line of open.observationLines()) {
      yield* change.line?.(line, n) ?? [line];
      n += 1;
    }
  },
});

describe('reading a pack again', () => {
  it('gives every observation and finding of a pack that was left as it was', async () => {
    const verdict = await check(await packed());
    expect(answers(verdict)).toMatchObject({
      exports: 'holds',
      counts: 'holds',
      report: 'holds',
      readers: 'holds',
      rules: 'holds',
      versions: 'holds',
    });
    expect(verdict.headline).toBe('fits-together');
    expect(open.examination()?.findings.length).toBeGreaterThan(2);
  });

  it.each<[string, Partial<PackOptions>]>([
    ['without private texts', { isPrivateIncluded: false }],
    ['of a part of the time', { fromMs: Date.UTC(2025, 9, 25), untilMs: Date.UTC(2025, 9, 26) }],
  ])('holds %s too', async (_, options) => {
    const verdict = await check(await packed(options));
    expect([verdict.headline, faultsOf(verdict, 'readers')]).toEqual(['fits-together', []]);
    expect(answers(verdict)).toMatchObject({ readers: 'holds', rules: 'holds', report: 'holds' });
  });

  it('holds for one finding alone', async () => {
    const [finding] = open.examination()?.findings ?? [];
    const verdict = await check(await packed({ findings: [finding?.id ?? ''] }));
    expect(answers(verdict)).toMatchObject({ readers: 'holds', rules: 'holds' });
  });

  it('holds where somebody is redacted, for whoever has the whole household file', async () => {
    const path = await packed({ redactedPeople: ['sam'] });
    const without = await check(path);
    expect(answers(without)).toMatchObject({ readers: 'holds', rules: 'not-checked' });
    expect(faultsOf(without, 'rules')).toMatchObject([{ why: 'household-redacted' }]);
    const withIt = await check(path, { household: open.household() });
    expect([faultsOf(withIt, 'rules'), answers(withIt).rules]).toEqual([[], 'holds']);
  });

  it('is not possible where only hashes are given, or where it is not wanted', async () => {
    const verdict = await check(await packed({ originals: 'hashes' }));
    expect(faultsOf(verdict, 'readers')).toMatchObject([{ why: 'hash-alone' }]);
    expect(verdict.headline).toBe('fits-together');
    expect(faultsOf(await check(await packed(), { isReadAgain: false }), 'rules')).toMatchObject([
      { why: 'not-asked' },
    ]);
  });
});

describe('what was changed by somebody with the key', () => {
  const acts = (n: number): string => `a changed act ${n}`;
  it('is named where an observation says something else', async () => {
    let where = '';
    const path = await packed(
      {},
      forged({
        line(line, n) {
          // A pack goes over the lines more than once.
          if (n === 0) where = '';
          const reading = JSON.parse(line);
          if (reading.kind !== 'act' || where !== '') return [line];
          where = `act ${reading.id} (`;
          return [JSON.stringify({ ...reading, service: acts(n) })];
        },
      }),
    );
    const verdict = await check(path);
    expect(answers(verdict)).toMatchObject({ tree: 'holds', signature: 'holds', rules: 'holds' });
    expect(faultsOf(verdict, 'readers')).toHaveLength(1);
    expect(faultsOf(verdict, 'readers')[0]?.why).toBe('observation-differs');
    expect(faultsOf(verdict, 'readers')[0]?.where).toContain(where);
  });

  it('is named where one was left out or made up', async () => {
    const dropped = await check(
      await packed({}, forged({ line: (line, n) => (n === 3 ? [] : [line]) })),
    );
    expect(faultsOf(dropped, 'readers').map(({ why }) => why)).toEqual(['observation-missing']);
    const added = await check(
      await packed(
        {},
        forged({
          line: (line, n) =>
            n === 3 ? [line, JSON.stringify({ ...JSON.parse(line), id: 'made-up' })] : [line],
        }),
      ),
    );
    expect(faultsOf(added, 'readers')).toMatchObject([
      { why: 'observation-added', where: expect.stringContaining('observations.ndjson#5') },
    ]);
  });

  it('is named where the order is another, which says nothing else', async () => {
    const lines: string[] = [];
    for await (const line of open.observationLines()) lines.push(line);
    const turned = {
      ...open,
      observationLines: async function* () {
        yield* lines.toReversed();
      },
    };
    const verdict = await check(await packed({}, turned));
    expect(faultsOf(verdict, 'readers')).toEqual([]);
  });

  it('is named where a finding counts something else, is left out or made up', async () => {
    const changed = (kept: KeptExamination): KeptExamination => {
      const [first, second, ...rest] = kept.findings;
      if (!first || !second) throw new Error('There is nothing to change.');
      return {
        ...kept,
        findings: [{ ...first, count: first.count + 1 }, { ...second, id: 'x' }, ...rest],
      };
    };
    const verdict = await check(await packed({}, forged({ kept: changed })));
    expect(answers(verdict)).toMatchObject({ readers: 'holds', rules: 'does-not-hold' });
    expect(faultsOf(verdict, 'rules').map(({ why }) => why)).toEqual([
      'finding-differs',
      'finding-added',
      'finding-missing',
    ]);
  });
});

describe('what was changed by somebody who signed it again', () => {
  it('is named where the report says something else', async () => {
    const files = filesOf(readFileSync(await packed()));
    const report = Buffer.from(files.get(paths.report) ?? '');
    report[report.length - 10] = (report[report.length - 10] ?? 0) ^ 1;
    const signer = {
      publicKey: Buffer.from(open.about().publicKey, 'hex'),
      sign: (bytes: Uint8Array) => open.sign(bytes),
    };
    writeFileSync(at('forged.zip'), zipAsPack(fixTree(files.set(paths.report, report), signer)));
    const verdict = await check(at('forged.zip'));
    expect(verdict.headline).toBe('does-not-hold');
    expect(verdict.checks.filter(({ answer }) => answer === 'does-not-hold')).toMatchObject([
      { id: 'report', faults: [{ why: 'made-differs' }] },
    ]);
  });
});

describe('a pack without the files that hold keys', () => {
  const changed = (change: (reading: Observation) => Observation | undefined) => {
    let isDone = false;
    return forged({
      line(line, n) {
        if (n === 0) isDone = false;
        const shown = isDone ? undefined : change(JSON.parse(line));
        isDone ||= shown !== undefined;
        return [shown === undefined ? line : JSON.stringify(shown)];
      },
    });
  };

  it('says which could not be read again, and compares the rest', async () => {
    const verdict = await check(await packed({ withKeys: [] }));
    expect(answers(verdict)).toMatchObject({ readers: 'not-checked', rules: 'not-checked' });
    expect(verdict.headline).toBe('fits-together');
    const [part, ...kept] = faultsOf(verdict, 'readers');
    const [same, all] = (part?.where ?? '').split(' / ').map(Number);
    expect([part?.why, kept.map(({ why }) => why)]).toEqual([
      'compared-in-part',
      kept.map(() => 'kept-back'),
    ]);
    expect(same).toBeGreaterThan((all ?? 0) / 2);
    expect(kept.map(({ where }) => where)).toEqual(await keyFiles(open));
    expect(kept.map(({ where }) => where)).toContain('.storage/auth');
    expect(faultsOf(verdict, 'rules')).toEqual(kept.slice(0, 1));
  });

  it.each<[string, (one: Observation) => Observation | undefined]>([
    ['when', (one) => (one.kind === 'act' ? { ...one, at: { ...one.at, utcMs: 1 } } : undefined)],
    ['what', (one) => (one.kind === 'act' ? { ...one, action: 'view' } : undefined)],
    [
      'by whom',
      (one) =>
        one.kind === 'act' && one.by.account !== undefined
          ? { ...one, by: { ...one.by, account: 'ha:user:another' } }
          : undefined,
    ],
    [
      'how it stood',
      (one) =>
        one.kind === 'state' && one.sort !== 'presence' ? { ...one, value: 'ajar' } : undefined,
    ],
  ])('names what is told otherwise: %s', async (_, change) => {
    const verdict = await check(await packed({ withKeys: [] }, changed(change)));
    expect(answers(verdict)).toMatchObject({ readers: 'does-not-hold' });
    expect(faultsOf(verdict, 'readers').map(({ why }) => why)).toEqual(['observation-differs']);
  });

  it('compares nothing where all that was read is kept back', async () => {
    const path = await packed({ withKeys: [] }, other);
    expect(answers(await check(path))).toMatchObject({ readers: 'not-checked' });
    expect(faultsOf(await check(path), 'rules').map(({ why }) => why)).toEqual(['kept-back']);
  });
});

describe('acts that somebody else set off by coming or going', () => {
  it('stay out of a pack, counted, and are in it where that person is asked for', async () => {
    const written = await writeStory(fewDays(), at('home-of-arrivals'));
    const arriving = await createCase(at('arrivals'), {
      passphrase: 'made up',
      programVersion,
      workFactor: 4,
    });
    await arriving.addRecords([written.config]);
    // Alex, whose coming opens the door, is somebody else here.
    const others = readFileSync(written.household, 'utf8').replace('is: me', 'is: resident');
    arriving.saveHousehold(others);
    await examineCase(arriving, { programVersion });
    const naming = async (options: Partial<PackOptions>) => {
      const path = await packed(options, arriving);
      const verdict = await check(path);
      expect([faultsOf(verdict, 'readers'), faultsOf(verdict, 'counts')]).toEqual([[], []]);
      expect(verdict.headline).toBe('fits-together');
      return withPackFile(path, async (pack) => {
        const text = async (name: string) => Buffer.from(await pack.bytes(name)).toString();
        const { leftOut } = JSON.parse(await text(paths.selection));
        const lines = (await text(paths.observations)).split('\n');
        const own = lines.filter((line) => line.includes('"kind":"act"'));
        const set = own.filter((line) => /"triggeredBy":"(person|device_tracker)\./.test(line));
        const shown = new Set(own.map((line) => JSON.parse(line).id));
        const rows = (await text('data/exports/timeline.csv')).split('\r\n').length;
        return { leftOut, set: set.length, acts: shown.size, rows };
      });
    };
    const without = await naming({});
    const asked = await naming({ presenceOf: ['alex'] });
    expect(asked.set).toBeGreaterThan(without.set);
    // The run, and the lock that it opened.
    expect(asked.acts - without.acts).toBeGreaterThan(asked.set - without.set);
    expect(asked.rows - without.rows).toBe(asked.acts - without.acts);
    expect(without.leftOut.acts).toBe(0);
    expect(without.leftOut.presenceActs - asked.leftOut.presenceActs).toBe(
      asked.acts - without.acts,
    );
    const redacted = await check(await packed({ redactedPeople: ['sam'] }, arriving));
    expect(faultsOf(redacted, 'readers')).toEqual([]);
    arriving.close();
  }, 120_000);
});

describe('an encrypted backup in a pack', () => {
  it('needs its password to be read again, and the password is not in the pack', async () => {
    const path = await packed({}, other);
    const faults = async (options: Partial<CheckPack>) =>
      faultsOf(await check(path, options), 'readers').map(({ why }) => why);
    expect(await faults({})).toEqual(['password-needed']);
    expect(await faults({ passwords: ['something else'] })).toEqual(['wrong-password']);
    expect(answers(await check(path, { passwords: [password] }))).toMatchObject({
      readers: 'holds',
      rules: 'holds',
    });
    await withPackFile(path, async (pack) => {
      for (const name of pack.paths.filter((one) => !one.startsWith('data/originals/')))
        expect(Buffer.from(await pack.bytes(name)).includes(password)).toBe(false);
    });
  });
});
