import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { createCase } from '../../case/create-case.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { drawnIdsIn } from '../../pack/disclosure/drawn-ids.ts';
import { keptBack } from '../../pack/disclosure/kept-back.ts';
import { madeUpReport } from '../../pack/made-case.test-data.ts';
import { handOverExhibit } from '../../pack/make/hand-over-exhibit.ts';
import { makePack } from '../../pack/make/make-pack.ts';
import type { PackOptions } from '../../pack/pack-options.ts';
import { paths } from '../../pack/pack-paths.ts';
import { withPackFile } from '../../pack/read-pack-file.ts';
import type { Check, Verdict } from '../../pack/verdict.ts';
import { fewDays } from '../../stories/few-days.test-data.ts';
import { writeStory } from '../../stories/write-story.ts';
import { type CheckPack, checkPack } from './check-pack.ts';
import { examineCase } from './examine-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'ids-'));
const at = (name: string): string => join(folder, name);
const programVersion = '0.0.0';
let open: OpenCase;
/** Ids of the home by kind, as its records and its examination have them. */
const ids = new Map<string, Set<string>>();
let sam: string;

beforeAll(async () => {
  const story = await writeStory(fewDays(), at('home'));
  const auth = JSON.parse(readFileSync(join(story.config, '.storage/auth'), 'utf8'));
  sam = auth.data.users.find((user: { name: string }) => user.name === 'sam').id;
  open = await createCase(at('case'), {
    passphrase: 'made up',
    who: 'alex',
    programVersion,
    workFactor: 4,
  });
  await open.addRecords([story.config]);
  const household = parse(readFileSync(story.household, 'utf8'));
  const when = { 'actor.account': `ha:user:${sam}` };
  const exceptions = [{ why: `${sam} may do so`, rules: ['record-cut'], when }];
  open.saveHousehold(stringify({ ...household, exceptions }));
  open.writeDiary({
    from: '2025-06-03',
    until: null,
    isRough: true,
    text: `The page showed ${sam.toUpperCase()}.`,
    attachments: [],
  });
  await examineCase(open, { programVersion });
  for await (const line of open.observationLines()) {
    const { kind, accountKind, id } = JSON.parse(line);
    note(accountKind ?? kind, id);
  }
  for (const { id } of open.examination()?.findings ?? []) note('finding', id);
}, 120_000);
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

function note(kind: string, id: string): void {
  const own = ids.get(kind) ?? new Set();
  ids.set(kind, own);
  if (kind !== 'coverage') for (const { text } of drawnIdsIn(id)) own.add(text);
}

let made = 0;
async function packed(options: Partial<PackOptions> = {}, from = open): Promise<string> {
  made += 1;
  const to = at(`pack-${made}.zip`);
  const kept = options.originals === 'bytes' ? await keptBack(from, { originals: 'bytes' }) : [];
  const withKeys = from.records().flatMap(({ n, path }) => ([...kept].includes(n) ? [path] : []));
  const wanted: PackOptions = {
    originals: 'hashes',
    isPrivateIncluded: true,
    redactedPeople: ['sam'],
    forWhom: `somebody who knows ${sam}`,
    programVersion,
    nowMs: Date.UTC(2025, 10, 1),
    withKeys,
    ...options,
  };
  await makePack({ open: from, to }, wanted, madeUpReport);
  return to;
}
const check = (path: string, options: Partial<CheckPack> = {}): Promise<Verdict> =>
  checkPack(path, { programVersion, isReadAgain: true, ...options });
const answers = ({ checks }: Verdict) =>
  Object.fromEntries(checks.map(({ id, answer }) => [id, answer]));
const faultsOf = ({ checks }: Verdict, id: Check['id']) =>
  checks.find((one) => one.id === id)?.faults ?? [];

const notOfHome: readonly string[] = [
  ...[paths.leaves, paths.info, paths.checkpoint, paths.log],
  // Salts are the case's, and open nothing but what stands in the pack.
  ...[paths.commitments, 'data/observation-parts.ndjson'],
];
/** All that a pack says of the home: not what stands on it, not its log and not the records themselves. */
async function saidIn(path: string): Promise<string> {
  return withPackFile(path, async (pack) => {
    const members = pack.paths.filter(
      (one) => !notOfHome.includes(one) && !one.startsWith(paths.originals),
    );
    const texts = members.map(async (one) => `${one}\n${Buffer.from(await pack.bytes(one))}`);
    return (await Promise.all(texts)).join('\n');
  });
}
const textOf = (path: string, member: string): Promise<string> =>
  withPackFile(path, async (pack) => Buffer.from(await pack.bytes(member)).toString());

describe('the ids in a pack in which somebody is redacted', () => {
  it('are others than in the records and than in another such pack', async () => {
    const [one, other] = [await saidIn(await packed()), await saidIn(await packed())];
    expect([...ids.keys()].sort()).toEqual(
      expect.arrayContaining([
        'act',
        'app',
        'device',
        'finding',
        'grant',
        'session',
        'state',
        'user',
      ]),
    );
    for (const [kind, own] of ids)
      for (const id of own)
        expect([kind, id, one.split('\n').find((line) => line.includes(id))]).toEqual([
          kind,
          id,
          undefined,
        ]);
    expect(one.toLowerCase()).not.toContain(sam);
    const records = open.records().map(({ sha256 }) => sha256);
    const ofCase = [open.about().id, ...open.diary().map(({ id }) => id)];
    const known = (id: string): boolean =>
      ofCase.includes(id) || records.some((hash) => hash.startsWith(id));
    // Of the ids that exports make, those of files, log lines and things that are called by words.
    const worded = /kb:(?!event|grouping)[a-z-]+?-[0-9a-f]{8}-[-0-9a-f]+/g;
    const drawnIn = (said: string): string[] =>
      [...drawnIdsIn(said.replaceAll(worded, ''))].map(({ text }) => text);
    const drawn = new Set(drawnIn(one));
    expect(drawn.size).toBeGreaterThan(500);
    expect(drawnIn(other).filter((id) => drawn.has(id) && !known(id))).toEqual([]);
  });

  it('are the same in every file of it, ids inside ids included', async () => {
    const path = await packed();
    const lines = (await textOf(path, paths.observations)).trimEnd().split('\n');
    const household = parse(await textOf(path, paths.household));
    const [account = ''] = household.people.find(
      ({ name }: { name: string }) => name === '[redacted 1]',
    ).accounts;
    const digits = account.replace('ha:user:', '');
    expect(digits).toMatch(/^[0-9a-f]{32}$/);
    const places: readonly string[] = [
      ...[paths.observations, paths.findings, paths.household],
      ...['data/exports/timeline.csv', 'data/exports/case.jsonld'],
    ];
    for (const place of places)
      expect([place, (await textOf(path, place)).includes(digits)]).toEqual([place, true]);
    expect(lines.join('\n')).toContain(`ha:grant:account:ha:user:${digits}`);
  });

  it('are those of the records where nobody is redacted', async () => {
    const said = await saidIn(await packed({ redactedPeople: [], isPrivateIncluded: false }));
    for (const [kind, own] of ids)
      if (!['state', 'act'].includes(kind))
        for (const id of own) expect([kind, said.includes(id)]).toEqual([kind, true]);
  });
});

describe('a pack with ids of its own', () => {
  it.each<[string, Partial<PackOptions>]>([
    ['without records', {}],
    ['with records', { originals: 'bytes' }],
    ['of a part of the time', { originals: 'bytes', fromMs: Date.UTC(2025, 9, 25) }],
    ['without private texts', { originals: 'bytes', isPrivateIncluded: false }],
  ])('holds %s', async (_, options) => {
    const path = await packed(options);
    const verdict = await check(path, { household: open.household() });
    expect([verdict.headline, faultsOf(verdict, 'readers').map(({ why }) => why)]).toEqual([
      'fits-together',
      options.originals === 'bytes' ? [] : ['hash-alone'],
    ]);
    if (options.originals === 'bytes')
      expect(answers(verdict)).toMatchObject({ readers: 'holds', rules: 'holds' });
  });

  it('holds for one finding alone, and for another one in its place no longer', async () => {
    const [first, second] = open.examination()?.findings ?? [];
    const options = { originals: 'bytes' as const, findings: [second?.id ?? ''] };
    const whole = { household: open.household() };
    expect(answers(await check(await packed(options), whole))).toMatchObject({ rules: 'holds' });
    const kept = open.examination();
    const findings = kept?.findings.map((one) =>
      one.id === second?.id ? { ...one, accounts: ['ha:user:none'], rule: first?.rule ?? '' } : one,
    );
    const from = { ...open, examination: () => kept && { ...kept, findings: findings ?? [] } };
    const verdict = await check(await packed(options, from), whole);
    expect(faultsOf(verdict, 'rules')[0]?.why).toMatch(/^finding-(differs|added)$/);
  });

  it('holds where the files with keys stay out', async () => {
    const verdict = await check(await packed({ originals: 'bytes', withKeys: [] }));
    expect([verdict.headline, answers(verdict).readers]).toEqual(['fits-together', 'not-checked']);
  });

  it('hands over one exhibit', async () => {
    await handOverExhibit({ from: await packed(), n: 1, to: at('one.zip'), programVersion });
    expect((await check(at('one.zip'))).headline).toBe('fits-together');
  });
});

describe('an account that is exchanged for another', () => {
  /** Lines as somebody with the key of the case would have written them. */
  const forged = (change: (line: string, n: number) => string): OpenCase => ({
    ...open,
    async *observationLines() {
      let n = 0;
      for await (const line of open.observationLines()) {
        yield change(line, n);
        n += 1;
      }
    },
  });
  const exchange = (line: string): string => {
    const [one = '', other = ''] = ids.get('user') ?? [];
    return line.replaceAll(one, 'x').replaceAll(other, one).replaceAll('x', other);
  };
  const isAct = (line: string): boolean => line.startsWith('{"kind":"act"');

  it.each<[string, (line: string, isFirst: boolean) => boolean, Partial<PackOptions>?]>([
    ['in one act', (line, isFirst) => isFirst && isAct(line)],
    ['in all acts', isAct],
    ['in all but acts', (line) => !isAct(line)],
    ['in what an account is called', (line) => line.startsWith('{"kind":"account"')],
    [
      'in one act, where the files with keys stay out',
      (line, isFirst) => isFirst && isAct(line),
      { withKeys: [] },
    ],
  ])('is noticed %s', async (_, isMeant, options = {}) => {
    let done = false;
    const from = forged((line, n) => {
      if (n === 0) done = false;
      const changed = exchange(line);
      if (changed === line || !isMeant(line, !done)) return line;
      done = true;
      return changed;
    });
    const verdict = await check(await packed({ originals: 'bytes', ...options }, from));
    expect(answers(verdict)).toMatchObject({ readers: 'does-not-hold' });
    expect(new Set(faultsOf(verdict, 'readers').map(({ why }) => why))).toContain(
      'observation-differs',
    );
  });
});
