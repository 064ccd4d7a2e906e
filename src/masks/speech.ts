import type { Tongue } from './tongues/tongue.ts';
import { Words } from './words.ts';

/** How a secret is told behind one word, in every language that has the word. */
export type Speech = Readonly<
  Record<'is' | 'to' | 'change' | 'from' | 'closes' | 'skip' | 'stop' | 'said', Words>
>;

const parts = ['is', 'to', 'change', 'from', 'closes', 'skip', 'stop', 'said'] as const;

const known = new Map<string, Speech>();

export function speechOf(tongues: readonly Tongue[], names: string): Speech {
  const before = known.get(names);
  if (before) return before;
  const listed = (part: (typeof parts)[number]): Words =>
    new Words(tongues.map((tongue) => tongue[part] ?? '').join(' '));
  const speech = {
    is: listed('is'),
    to: listed('to'),
    change: listed('change'),
    from: listed('from'),
    closes: listed('closes'),
    skip: listed('skip'),
    stop: listed('stop'),
    said: listed('said'),
  };
  known.set(names, speech);
  return speech;
}
