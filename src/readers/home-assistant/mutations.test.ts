import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Observation } from '../../model/observation.ts';
import { Unread } from '../../model/unread.ts';
import { listGivenFiles } from '../given-files.ts';
import { gather } from './gather.ts';
import { mergeStandings } from './merge-standings.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

const names = ['folder-of-2018', 'folder-of-2023', 'folder-of-2026'];
const snapshots: Snapshot[] = [];

beforeAll(async () => {
  for (const name of names) {
    const { files } = listGivenFiles([join(import.meta.dirname, 'cases', name, 'input')]);
    snapshots.push(...(await gather(files, { workFolder: '' })).snapshots);
  }
});

const withText = (snapshot: Snapshot, path: string, text: string): Snapshot => {
  const document = snapshot.documents.get(path);
  if (document === undefined) throw new Error(`no document ${path}`);
  return { ...snapshot, documents: new Map(snapshot.documents).set(path, { ...document, text }) };
};

/** A snapshot with one of its documents changed by `change`. */
const changed = (change: fc.Arbitrary<(text: string) => string>): fc.Arbitrary<Snapshot> =>
  fc.tuple(fc.nat(), fc.nat(), change).map(([which, doc, alter]) => {
    const snapshot = snapshots[which % snapshots.length] ?? { ...emptySnapshot };
    const paths = [...snapshot.documents.keys()];
    const path = paths[doc % paths.length] ?? '';
    return withText(snapshot, path, alter(snapshot.documents.get(path)?.text ?? ''));
  });

const emptySnapshot: Snapshot = { at: undefined, documents: new Map(), histories: [], closed: [] };

const cut = fc
  .double({ min: 0, max: 1, noNaN: true })
  .map((at) => (text: string) => text.slice(0, Math.floor(text.length * at)));

const flip = fc
  .array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 })
  .map((flips) => (text: string) => {
    const bytes = Buffer.from(text);
    for (const [at, to] of flips) if (bytes.length > 0) bytes[at % bytes.length] = to;
    return new TextDecoder().decode(bytes);
  });

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(1e308, -1, 2 ** 53, '', '__proto__', [[]], { a: { b: [] } }, 'x'.repeat(10_000)),
);

/** Puts an odd value in place of the value at some place of the JSON. */
const replace = fc.tuple(fc.nat(), odd).map(([nr, value]) => (text: string) => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return text;
  }
  const places: (() => void)[] = [];
  collect(parsed, value, places);
  places[nr % Math.max(1, places.length)]?.();
  return JSON.stringify(parsed);
});

const collect = (node: unknown, value: unknown, places: (() => void)[]): void => {
  if (typeof node !== 'object' || node === null) return;
  const holder = node as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    places.push(() => {
      holder[key] = value;
    });
    collect(holder[key], value, places);
  }
};

const line = fc.tuple(
  fc.nat(),
  fc.constantFrom('', '\t- [', '- {', '  key: &a *a', '%', '"', '? :'),
);
const breakLine = line.map(([nr, by]) => (text: string) => {
  const lines = text.split('\n');
  lines[nr % lines.length] = by;
  return lines.join('\n');
});

const holds = (snapshot: Snapshot): void => {
  const standing = readSnapshot(snapshot);
  const { facts } = mergeStandings([standing]);
  for (const one of [...facts, ...standing.coverage]) expect(Observation.parse(one)).toEqual(one);
  for (const one of standing.unread) expect(Unread.parse(one)).toEqual(one);
  expect(JSON.stringify([facts, standing.coverage, standing.unread])).not.toContain('planted');
};

// A slow machine may take its time; nothing here is about speed.
describe('a changed configuration', () => {
  it.each([
    ['cut', cut],
    ['flipped', flip],
    ['with odd values', replace],
    ['with broken lines', breakLine],
  ])(
    '%s ends in observations and unread, never in a crash or a secret',
    (_, change) => {
      fc.assert(fc.property(changed(change), holds), { numRuns: 60 });
    },
    60_000,
  );

  it('survives nesting that is far too deep', () => {
    const [snapshot = emptySnapshot] = snapshots;
    const deep = '['.repeat(50_000);
    for (const text of [
      deep,
      `- action: ${deep}`,
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    ]) {
      holds(withText(snapshot, 'automations.yaml', text));
      holds(withText(snapshot, '.storage/auth', text));
    }
  }, 60_000);
});
