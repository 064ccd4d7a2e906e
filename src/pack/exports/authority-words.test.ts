import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sayIn } from '../../guidance/messages/say.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { makePack } from '../make/make-pack.ts';
import { paths } from '../pack-paths.ts';
import { filesOf, textOf } from '../verify/change-pack.test-data.ts';
import { verifyBytes } from '../verify/memory-source.test-data.ts';
import { authorityWords } from './authority-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'authority-'));
afterAll(() => rmSync(folder, { recursive: true }));

const say = sayIn('en', 'UTC');
const wordsOf = (log: Parameters<typeof authorityWords>[0]): string =>
  authorityWords(log, { say, momentIn: (utcMs) => `at ${utcMs}` });

const entry = (n: number, who: string, statement: string): LogEntry => ({
  n,
  atMs: n * 10,
  who,
  action: 'state-authority',
  details: { statement },
  previous: '0'.repeat(64),
  hash: '1'.repeat(64),
});
const covered = { n: 2, previous: '0'.repeat(64), hash: '1'.repeat(64), redacted: true } as const;

it('tells who stated what and when, one after the other', () => {
  const words = wordsOf([entry(2, 'sam', 'not-stated'), entry(3, 'jo\n(desk)', 'helping')]);
  expect(words).toMatch(/^at 30, under the label “jo \(desk\)”: the person whose home/);
  expect(wordsOf([entry(2, 'sam', 'own'), entry(3, 'jo', 'order')])).toMatch(/sam.*jo/);
});

it('says that nothing was stated only where nothing was left out', () => {
  const made = { ...entry(1, 'sam', ''), action: 'create' as const, details: {} };
  expect(wordsOf([made])).toBe('It was not stated.');
  expect(wordsOf([made, entry(2, 'sam', 'not-stated')])).toBe('It was not stated.');
  expect(wordsOf([made, entry(2, 'sam', 'made up')])).toBe('It was not stated.');
  expect(wordsOf([made, covered])).toContain('left out');
});

it.each([
  ['everything', [], 'under the label “alex”: a law'],
  ['without a name', ['Alex'], 'left out'],
])('stands in README.txt of a pack, which fits together: %s', async (name, people, words) => {
  const open = await makeCase(join(folder, name));
  open.note('state-authority', { statement: 'order' });
  const to = join(folder, `${name}.zip`);
  await makePack({ open, to }, { ...everything, redactedPeople: people }, madeUpReport);
  open.close();
  const pack = readFileSync(to);
  expect(textOf(filesOf(pack), paths.readme).replaceAll(/\s+/g, ' ')).toContain(words);
  const checks = (await verifyBytes(pack))?.checks ?? [];
  expect(checks.filter(({ answer }) => answer === 'does-not-hold')).toEqual([]);
});
