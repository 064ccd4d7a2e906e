import type { Person } from '../../../../model/household.ts';

/** A stretch of a line, as shares of its whole length, 0 to 1; open where no end was given. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
};

export type TimeLine = {
  readonly rows: readonly { readonly person: Person; readonly stretches: readonly Stretch[] }[];
  /** The first days of years that lie within. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Where the last moment of the records lies; null where none is known. */
  readonly now: { readonly at: number; readonly ms: number } | null;
};

const dayMs = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** People who never lived here, or of whom nothing is known, have no line. */
const livesHere = ({ is, lived_here }: Person): boolean =>
  lived_here.length > 0 || ['me', 'resident', 'child'].includes(is);

/** Lays out who lived here when, from a little before the first day given until the last. */
export const layOutTimeLine = (people: readonly Person[], nowMs: number | null): TimeLine => {
  const lines = people.filter(livesHere);
  const days = lines.flatMap(({ lived_here }) =>
    lived_here.flatMap(({ from, until }) => [from, until].filter((day) => day != null)),
  );
  const moments = [...days.map(msOf), ...(nowMs === null ? [] : [nowMs])];
  if (moments.length === 0) return { rows: [], years: [], now: null };
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  const room = Math.max((last - first) * 0.08, 30 * dayMs);
  const shareOf = (ms: number): number => (ms - first + room) / (last - first + 2 * room);
  return {
    rows: lines.map((person) => ({
      person,
      stretches: (person.lived_here.length === 0 ? [{}] : person.lived_here).map(
        ({
          from,
          until,
        }: {
          from?: string | null | undefined;
          until?: string | null | undefined;
        }) => ({
          start: from == null ? 0 : shareOf(msOf(from)),
          end: until == null ? 1 : shareOf(msOf(until) + dayMs),
          isOpenStart: from == null,
          isOpenEnd: until == null,
        }),
      ),
    })),
    years: yearsWithin(first - room, last + room).map(([year, ms]) => ({ year, at: shareOf(ms) })),
    now: nowMs === null ? null : { at: shareOf(nowMs), ms: nowMs },
  };
};

const mostYears = 8;

const yearsWithin = (fromMs: number, untilMs: number): [number, number][] => {
  const start = new Date(fromMs).getUTCFullYear() + 1;
  const end = new Date(untilMs).getUTCFullYear();
  const step = Math.max(1, Math.ceil((end - start + 1) / mostYears));
  const years: [number, number][] = [];
  for (let year = start; year <= end; year += step) years.push([year, Date.UTC(year, 0, 1)]);
  return years;
};
