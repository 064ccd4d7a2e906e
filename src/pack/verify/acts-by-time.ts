import { Act } from '../../model/act.ts';
import type { ByteSource } from '../container/byte-source.ts';
import { cachedSource } from '../container/cached-source.ts';
import { jsonIn, textIn } from './parse-json.ts';

/** Where the acts of a pack lie: a few numbers for each, so that a long history can be put in order. */
export type ActsByTime = {
  add(utcMs: number, place: { readonly offset: number; readonly bytes: number }): void;
  /** In the order of time; of one moment as they lie. */
  read(source: ByteSource): AsyncGenerator<Act>;
};

export function actsByTime(): ActsByTime {
  const times: number[] = [];
  const offsets: number[] = [];
  const sizes: number[] = [];
  return {
    add(utcMs, { offset, bytes }) {
      times.push(utcMs);
      offsets.push(offset);
      sizes.push(bytes);
    },
    async *read(source) {
      const order = Uint32Array.from(times, (_, index) => index);
      const at = (list: readonly number[], index: number): number => list[index] ?? 0;
      order.sort((a, b) => at(times, a) - at(times, b) || a - b);
      const cached = cachedSource(source);
      for (const index of order) {
        const bytes = await cached.read(at(offsets, index), at(sizes, index));
        yield Act.parse(jsonIn(textIn(bytes)));
      }
    },
  };
}
