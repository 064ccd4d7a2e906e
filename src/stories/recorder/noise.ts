import { entitiesOf, type Home, type Wander } from '../home/home.ts';
import { ulidAt } from '../ids.ts';
import type { StateRow } from '../life/world.ts';
import type { Window } from '../passages/cuts.ts';
import { type Random, randomFrom } from '../random.ts';
import type { Keeping } from './keeping.ts';

type Meter = {
  readonly entity: string;
  readonly attributes: string;
  readonly wander: Wander;
  value: number;
};

/** What sensors report all day long. It keeps its values from one day to the next. */
export type Noise = (day: NoisyDay) => Generator<StateRow>;
type NoisyDay = { number: number; startMs: number; endMs: number; rows: number };

export const createNoise = (home: Home, keeping: Keeping): Noise => {
  const meters = entitiesOf(home).flatMap(({ id, attributes, wander }): Meter[] =>
    wander
      ? [
          {
            entity: id,
            attributes: JSON.stringify(attributes),
            wander,
            value: (wander.low + wander.high) / 2,
          },
        ]
      : [],
  );
  return function* noise({ number, startMs, endMs, rows }) {
    if (meters.length === 0) return;
    const random = randomFrom(`${home.seed}/noise/${number}`);
    const spans = spansWithout(keeping.silences, { fromMs: startMs, toMs: endMs });
    const lengthMs = spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    for (let i = 0; i < rows && lengthMs > 0; i++) {
      const afterMs = Math.floor(((i + random.fraction()) * lengthMs) / rows);
      yield report(meters, random, instantIn(spans, afterMs));
    }
  };
};

const report = (meters: readonly Meter[], random: Random, atMs: number): StateRow => {
  const meter = meters[Math.floor(random.fraction() * meters.length)] as Meter;
  const { low, high, step, digits } = meter.wander;
  const next = Math.min(high, Math.max(low, meter.value + (random.fraction() * 2 - 1) * step));
  // A hub writes nothing down when nothing changed.
  const tick = 10 ** -digits;
  const isSame = next.toFixed(digits) === meter.value.toFixed(digits);
  meter.value = isSame ? (next + tick > high ? next - tick : next + tick) : next;
  return {
    kind: 'state',
    atMs,
    entity: meter.entity,
    state: meter.value.toFixed(digits),
    attributes: meter.attributes,
    changedMs: undefined,
    isFirst: false,
    context: { id: ulidAt(atMs, random), user: undefined, parent: undefined },
  };
};

/** A stretch of time without the windows in which nothing is recorded. */
const spansWithout = (windows: readonly Window[], whole: Window): Window[] =>
  [...windows]
    .sort((a, b) => a.fromMs - b.fromMs)
    .reduce<Window[]>(
      (spans, { fromMs, toMs }) =>
        spans.flatMap((span) =>
          [
            { fromMs: span.fromMs, toMs: Math.min(span.toMs, fromMs) },
            { fromMs: Math.max(span.fromMs, toMs), toMs: span.toMs },
          ].filter((part) => part.toMs > part.fromMs),
        ),
      [whole],
    );

const instantIn = (spans: readonly Window[], afterMs: number): number => {
  let left = afterMs;
  for (const { fromMs, toMs } of spans) {
    if (left < toMs - fromMs) return fromMs + left;
    left -= toMs - fromMs;
  }
  return spans.at(-1)?.toMs ?? 0;
};
