import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfThisFile } from './homes.test-data.ts';
import {
  acknowledge,
  faultsIn,
  killAt,
  nothingYet,
  type Operation,
  startWork,
} from './killed-case.test-data.ts';

/** `npm run test:kills` asks for more, so that every way of working is killed some 55 times. */
const kills = Number(process.env.KILLS ?? 36);
/** A case is used until it has been killed so often; then a new one is made. */
const killsOfOneCase = 12;

const all: readonly Operation[] = [
  'add',
  'attach',
  'diary',
  'correct',
  'household',
  'passphrase',
  'examine',
  'pack',
];
const ways: [name: string, operations: readonly Operation[]][] = [
  ['adds records', ['add']],
  ['writes the diary', ['diary', 'correct', 'attach']],
  ['changes the passphrase', ['passphrase']],
  ['keeps examinations', ['examine']],
  ['makes packs', ['pack', 'diary']],
  ['does everything', all],
];

const base = folderOfThisFile();

/** Mostly in the middle of something: one step takes some 5 to 20 ms. */
function atRandom(): { done: number; afterMs: number } {
  return { done: Math.floor(Math.random() ** 2 * 5), afterMs: Math.random() * 25 };
}

describe('a program that is killed at any moment', () => {
  it.concurrent.each(ways)(
    'while it %s has lost nothing that was acknowledged, and left nothing half done',
    async (name, operations) => {
      const counts = { acknowledged: 0, cut: 0 };
      let expected = nothingYet();
      let place = { folder: '', given: '' };
      for (let turn = 0; turn < Math.ceil(kills / ways.length); turn += 1) {
        if (turn % killsOfOneCase === 0) {
          expected = nothingYet();
          const home = join(base, `${name.replaceAll(' ', '-')}-${turn}`);
          place = { folder: join(home, 'case'), given: join(home, 'given') };
        }
        const child = startWork(place, expected, operations);
        const { acknowledged, begun } = await killAt(child, atRandom());
        acknowledge(expected, acknowledged);
        counts.acknowledged += acknowledged.length;
        if (begun !== undefined) counts.cut += 1;
        expect(await faultsIn(place, expected, begun), `turn ${turn} of ${name}`).toEqual([]);
      }
      expect(counts.acknowledged).toBeGreaterThan(0);
      expect(counts.cut).toBeGreaterThan(0);
    },
    1_800_000,
  );
});
