import { Temporal } from 'temporal-polyfill';
import type { MissingRecord } from './missing-records.ts';
import { missingRecords } from './missing-records.ts';
import { randomFrom } from './random.ts';
import type { Routine } from './routine.ts';
import type { Story } from './story.ts';

/** In what one telling of a story differs from another; what is not said stays as it is told. */
export type Variation = {
  readonly seed: number;
  /** IANA name. */
  readonly timeZone?: string;
  /** How busy the home is: 1 as told, 0.5 half of it. */
  readonly scale?: number;
  readonly missing?: readonly MissingRecord[];
};

export type VariedStory = { readonly story: Story; readonly missing: readonly MissingRecord[] };

/**
 * The same story in another home: other people's minutes, another season (whole weeks away, so that
 * weekdays stay), another time zone, a busier or a quieter home, with records left out. The same
 * variation gives the same story; the story's own seed gives its own season. What is marked stays.
 */
export const varyStory = (story: Story, variation: Variation): VariedStory => {
  const { seed, timeZone = story.time_zone, scale = 1, missing = [] } = variation;
  const weeks = Math.abs(seed - story.seed) % 52;
  return {
    missing,
    story: {
      ...story,
      seed,
      time_zone: timeZone,
      start: Temporal.PlainDate.from(story.start).add({ weeks }).toString(),
      rows_per_day: Math.round(story.rows_per_day * scale),
      routines: story.routines.map((routine) => asBusy(routine, scale)),
    },
  };
};

const asBusy = (routine: Routine, scale: number): Routine => {
  const times = (most: number, told: number) =>
    Math.min(most, Math.max(1, Math.round(told * scale)));
  if (routine.kind === 'lights-by-hand')
    return { ...routine, per_day: times(200, routine.per_day) };
  if (routine.kind === 'voice') return { ...routine, per_day: times(20, routine.per_day) };
  if (routine.kind === 'adaptive-heating')
    return { ...routine, per_day: times(96, routine.per_day) };
  return routine;
};

const timeZones = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const;
const scales = [0.5, 1, 1, 1.5, 2.5] as const;

/** One variation of many, by its number: three in ten have a record less. */
export const variationNo = (nr: number): Required<Variation> => {
  const random = randomFrom(`variation/${nr}`);
  const gone = random.chance(0.3) ? random.pick(missingRecords) : undefined;
  return {
    seed: 100_000 + nr,
    timeZone: random.pick(timeZones) ?? 'Europe/London',
    scale: random.pick(scales) ?? 1,
    missing: gone ? [gone] : [],
  };
};
