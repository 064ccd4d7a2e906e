import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../case/open-case.ts';
import { parseHousehold } from '../../household/parse-household.ts';
import type { State } from '../../model/state.ts';
import { Exhibit } from '../exhibit.ts';
import {
  diaryText,
  everything,
  firstMs,
  madeAct,
  madeUpReport,
  makeCase,
  privateText,
} from '../made-case.test-data.ts';
import { makePack } from '../make/make-pack.ts';
import type { PackOptions } from '../pack-options.ts';
import { paths } from '../pack-paths.ts';
import { withPackFile } from '../read-pack-file.ts';
import { Selection } from '../selection.ts';
import { checkTimeStampWith } from '../time-stamp/check-time-stamp.ts';
import { verifyFile } from '../verify-file.ts';
import { isShownAs } from './is-shown-as.ts';
import { neededPresence } from './needed-presence.ts';
import { replaceNames } from './replace-names.ts';
import { ownPresence, peopleOf } from './whose-presence.ts';

const folder = mkdtempSync(join(tmpdir(), 'disclosed-'));
let open: OpenCase;
beforeAll(async () => {
  open = await makeCase(folder);
});
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

let made = 0;
/** All texts of a pack by path, after it was found to hold. */
async function packed(options: Partial<PackOptions>): Promise<Map<string, string>> {
  made += 1;
  const to = join(folder, `${made}.zip`);
  await makePack({ open, to }, { ...everything, ...options }, madeUpReport);
  const checkTimeStamp = checkTimeStampWith({ certificate: undefined });
  const program = { version: everything.programVersion };
  const { headline, checks } = await verifyFile(to, { checkTimeStamp, program });
  // Where every entry of the log is covered, there is nothing to lay beside the contents.
  const unsettled = checks.filter(({ id, answer }) => answer !== 'holds' && id !== 'contents');
  expect([headline, unsettled]).toEqual([
    'fits-together',
    [expect.objectContaining({ id: 'time-stamp' })],
  ]);
  return withPackFile(to, async (pack) => {
    const texts = new Map<string, string>();
    for (const path of pack.paths) texts.set(path, Buffer.from(await pack.bytes(path)).toString());
    return texts;
  });
}
const selectionOf = (texts: Map<string, string>) =>
  Selection.parse(JSON.parse(texts.get(paths.selection) ?? ''));
const idsIn = (texts: Map<string, string>, kind: string): string[] =>
  (texts.get(paths.observations) ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
    .filter((one) => one.kind === kind)
    .map(({ id }) => id);

describe('without private texts', () => {
  it('no private text is anywhere, and how many there were is said', async () => {
    const texts = await packed({ isPrivateIncluded: false, originals: 'hashes' });
    const all = [...texts.values()].join('\n');
    expect(all).not.toContain(privateText);
    expect(all).not.toContain(diaryText);
    expect(all).toContain('"text":"[redacted]"');
    const { redacted } = selectionOf(texts);
    expect(redacted).toMatchObject({ privateTexts: 14, attachments: 1, names: 0 });
  });

  it('keeps photos of the diary back, even where records are given', async () => {
    const texts = await packed({ isPrivateIncluded: false });
    expect([...texts.keys()].filter((path) => path.startsWith(paths.originals))).toHaveLength(2);
    expect([...texts.values()].join()).not.toContain('not really a photo');
  });
});

describe('when somebody else was at home', () => {
  it('stays out, counted, unless that person is asked for', async () => {
    const without = await packed({});
    // Findings count what was done from away, and one of the rows shows that.
    expect(idsIn(without, 'state')).toEqual(['state-1']);
    expect(selectionOf(without).leftOut).toMatchObject({ states: 0, presence: 1 });
    const asked = await packed({ presenceOf: ['Robin'] });
    expect(idsIn(asked, 'state')).toEqual(['state-1', 'state-200']);
  });

  it('is told for the moments that a finding needs, and for the person themself', async () => {
    const examination = open.examination();
    const [finding] = examination?.findings ?? [];
    if (!examination || !finding) throw new Error('the made-up case was examined');
    const { standing } = examination;
    const people = peopleOf({ household: open.household(), standing });
    const acts = [madeAct(0), madeAct(150), madeAct(200)];
    const findings = [
      { ...finding, rule: 'media-from-away', observations: ['act-0', 'act-150'] },
      { ...finding, rule: 'hidden-device', observations: ['act-200'] },
    ];
    const needed = await neededPresence(open, { examination: { acts }, findings, people });
    expect([...needed]).toEqual(['state-1']);
    const robin = parseHousehold(
      'household: 1\npeople: [{ name: Robin, is: me, accounts: [Bobbin] }]',
      'household.yml',
    );
    const own = ownPresence(peopleOf({ household: robin, standing }), []);
    const state = { part: 'person.robin', device: 'x' } as State;
    expect([own(state), own({ ...state, part: 'person.jo' })]).toEqual([true, false]);
    expect(ownPresence(people, [])(state)).toBe(false);
  });
});

describe('a record with live keys', () => {
  const lineOf = (texts: Map<string, string>): Exhibit =>
    (texts.get(paths.exhibits) ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => Exhibit.parse(JSON.parse(line)))
      .find(({ path }) => path === '.storage/auth') as Exhibit;

  it('stays out with its hash and the reason, unless it is asked for by name', async () => {
    const without = await packed({});
    expect(lineOf(without)).toMatchObject({ file: null, withheld: 'keys' });
    expect([...without.keys()].filter((path) => path.includes('.storage'))).toEqual([]);
    expect(selectionOf(without).leftOut.keyFiles).toBe(1);
    const asked = await packed({ withKeys: ['.storage/auth'] });
    expect(lineOf(asked).file).toBe('data/originals/0001/.storage/auth');
    expect(lineOf(asked)).not.toHaveProperty('withheld');
    expect(selectionOf(asked).leftOut.keyFiles).toBe(0);
  });

  it('is not taken for another one, or asked for where no records go in', async () => {
    await expect(packed({ withKeys: ['auht'] })).rejects.toMatchObject({ code: 'not-found' });
    const hashes = { withKeys: ['auth'], originals: 'hashes' as const };
    await expect(packed(hashes)).rejects.toMatchObject({ code: 'bad-usage' });
  });
});

describe('with a person redacted', () => {
  it('no name of theirs is anywhere: not the account, not the phone, not in ids or the log', async () => {
    const texts = await packed({ redactedPeople: ['Robin'], originals: 'hashes' });
    for (const [path, text] of texts)
      expect([path, text.match(/robin|bobbin/i)]).toEqual([path, null]);
    expect(texts.get(paths.household)).toContain('[redacted 1]');
    expect(texts.get(paths.findings)).toContain('"people":["[redacted 1]"]');
    expect(selectionOf(texts)).toMatchObject({ redactedPeople: 1 });
    expect(selectionOf(texts).redacted.names).toBeGreaterThan(20);
  });

  it('a log entry that names them keeps only what the chain needs', async () => {
    const texts = await packed({ redactedPeople: ['alex'], originals: 'hashes' });
    expect(texts.get(paths.log)).toMatch(/"redacted":true/);
    expect(texts.get(paths.log)).not.toMatch(/alex/i);
  });
});

describe('of a part', () => {
  it('holds the acts of that time, and those behind findings that reach into it', async () => {
    const hourMs = 3_600_000;
    const texts = await packed({ fromMs: firstMs + 7 * hourMs, untilMs: firstMs + 10 * hourMs });
    // finding-2 is about acts 5 to 8; act 9 is in the time.
    expect(idsIn(texts, 'act')).toEqual(['act-5', 'act-6', 'act-7', 'act-8', 'act-9']);
    expect(idsIn(texts, 'state')).toEqual(['state-1']);
    expect(idsIn(texts, 'account')).toHaveLength(1);
    expect(texts.get(paths.findings)).not.toContain('finding-1');
    expect(selectionOf(texts).leftOut).toEqual({
      ...{ acts: 7, states: 1, presence: 0, presenceActs: 0, findings: 1, keyFiles: 1 },
    });
  });

  it('holds the findings that were chosen', async () => {
    const texts = await packed({ findings: ['finding-1'] });
    expect(texts.get(paths.findings)).toContain('finding-1');
    expect(texts.get(paths.findings)).not.toContain('finding-2');
  });
});

describe('replaceNames', () => {
  const replace = (text: string, ...people: string[][]) => replaceNames(people).replace(text);
  it.each([
    ['Sam said so', '[redacted 1] said so'],
    ["SAM's phone", '[redacted 1] phone'],
    ['device_tracker.sams_phone', 'device_tracker.[redacted 1]_phone'],
    ['the same sample, Samantha, flotsam', 'the same sample, Samantha, flotsam'],
    ['device_tracker.sam_s_phone', 'device_tracker.[redacted 1]_phone'],
    ['person.sam_ohara', 'person.[redacted 1]'],
    ['person.sam_o_hara', 'person.[redacted 1]'],
  ])('%s', (text, shown) => {
    expect(replace(text, ["Sam O'Hara", 'Sam'])).toBe(shown);
  });

  it('numbers people in the order in which they are given, and takes no name for a pattern', () => {
    expect(replace('jo and (.*)', ['(.*)'], ['jo'])).toBe('[redacted 2] and [redacted 1]');
  });
});

describe('isShownAs', () => {
  it.each([
    ['[redacted]', 'anything', true],
    ['tell [redacted 1] now', 'tell Robin now', true],
    ['tell [redacted 1] now', 'tell Robin later', false],
    ['[redacted 1]a[redacted 2]', 'a', true],
    ['ab[redacted]ba', 'aba', false],
    ['plain', 'other', false],
    ['[redacted]', 7, false],
    [{ a: 1, b: '[redacted]' }, { a: 1, b: 'x' }, true],
    [{ a: 1 }, { a: 1, b: 'x' }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [['[redacted]', 2], ['x', 2], true],
    [['[redacted]'], ['x', 2], false],
    [{ a: 1 }, { a: 1, b: undefined }, true],
  ])('%j for %j: %s', (shown, actual, is) => {
    expect(isShownAs(shown, actual)).toBe(is);
  });
});
