import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Episode } from './episode.ts';
import type { WindowEntry } from './sliding-window.ts';

/** An event of one or two records of its time, or of one made of records before it, known later. */
const entries = fc
  .array(fc.record({ stepMs: fc.nat(2), of: fc.constantFrom('one', 'other', 'both', 'before') }))
  .map((list) => {
    let timeMs = 0;
    return list.map(({ stepMs, of }): WindowEntry => {
      timeMs += stepMs;
      const records = {
        one: [`a${timeMs}`],
        other: [`b${timeMs}`],
        both: [`a${timeMs}`, `b${timeMs}`],
        before: [`a${timeMs - 1}`],
      }[of];
      const fromMs = of === 'before' ? timeMs - 1 : timeMs;
      return { timeMs, fromMs, records, keys: [], amount: 0 };
    });
  });

it('lists every record once, in the order in which they came', () => {
  fc.assert(
    fc.property(entries, fc.nat(5), (all, begun) => {
      const episode = new Episode({});
      episode.add(all.slice(0, begun), {});
      for (const entry of all.slice(begun)) episode.add([entry], {});
      const records = [...new Set(all.flatMap((entry) => entry.records))];
      expect(episode.firing('r', false).records).toEqual(records);
      expect(episode.event(0).records).toEqual(records);
      const again = Episode.load(episode.save(false));
      again.add(all.slice(-1), {});
      expect(again.firing('r', false).records).toEqual(records);
    }),
  );
});
