import type { Household, Period } from '../model/household.ts';
import { isTimeZone } from './is-time-zone.ts';
import type { Mistake, Way } from './mistake.ts';

const dayHint = 'Write a day that is in the calendar, as year-month-day, such as 2025-03-01.';

const momentHint =
  'Write a day that is in the calendar, or a day and a time, such as 2025-03-01T21:30.';

const isInCalendar = (day: string): boolean => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day);
};

function* periodMistakes(period: Period, way: Way): Generator<Mistake> {
  for (const end of ['from', 'until'] as const) {
    const day = period[end];
    if (day && !isInCalendar(day))
      yield { way: [...way, end], message: `${day} is not a day`, hint: dayHint };
  }
  if (period.from && period.until && period.from > period.until)
    yield {
      way: [...way, 'until'],
      message: '`until` is before `from`',
      hint: 'Write the earlier day behind `from` and the later day behind `until`.',
    };
}

function* repeated(entries: readonly [string, Way][], hint: string): Generator<Mistake> {
  const seen = new Set<string>();
  for (const [name, way] of entries) {
    if (seen.has(name)) yield { way, message: `${name} is in this file twice`, hint };
    seen.add(name);
  }
}

const named = (household: Household, key: 'accounts' | 'phones'): [string, Way][] =>
  household.people.flatMap((person, at) =>
    person[key].map((name, nameAt): [string, Way] => [name, ['people', at, key, nameAt]]),
  );

function* peopleMistakes(household: Household): Generator<Mistake> {
  const names = household.people.map(({ name }, at): [string, Way] => [
    name,
    ['people', at, 'name'],
  ]);
  yield* repeated(names, 'Give every person a name of their own, such as alex and alex 2.');
  const me = household.people.flatMap(({ is }, at): [string, Way][] =>
    is === 'me' ? [['me', ['people', at, 'is']]] : [],
  );
  yield* repeated(me, 'Only one of the people can be `is: me`: the one who writes this file.');
  yield* repeated(
    named(household, 'accounts'),
    'Leave it with one person. If several people use it, put it under `shared_accounts`.',
  );
  yield* repeated(named(household, 'phones'), 'Leave the phone with the person who carries it.');
  for (const [at, person] of household.people.entries())
    for (const [periodAt, period] of person.lived_here.entries())
      yield* periodMistakes(period, ['people', at, 'lived_here', periodAt]);
}

function* orderMistakes(household: Household): Generator<Mistake> {
  for (const [at, order] of household.orders.entries()) {
    yield* periodMistakes(order, ['orders', at]);
    if (!household.people.some(({ name }) => name === order.about))
      yield {
        way: ['orders', at, 'about'],
        message: `${order.about} is not one of the people in this file`,
        hint: 'Write the name of one of the people above, exactly as it is written there.',
      };
  }
}

const isMoment = (text: string): boolean => {
  const [day = '', time = '00:00'] = text.split('T');
  return isInCalendar(day) && time < '24' && time.slice(3) < '60';
};

/** Of two ends the shorter text is a day, which lasts until its end. */
const isBefore = (until: string, from: string): boolean => until < from.slice(0, until.length);

function* diaryMistakes({ diary }: Household): Generator<Mistake> {
  for (const [at, { from, until }] of (diary ?? []).entries()) {
    for (const [key, moment] of [
      ['from', from],
      ['until', until ?? from],
    ] as const)
      if (!isMoment(moment))
        yield { way: ['diary', at, key], message: `${moment} is not a time`, hint: momentHint };
    if (until && isBefore(until, from))
      yield {
        way: ['diary', at, 'until'],
        message: '`until` is before `from`',
        hint: 'Write when it began behind `from` and when it ended behind `until`.',
      };
  }
}

/** What no schema can see: days that do not exist, names given twice, orders about nobody. */
export function* checkHousehold(household: Household): Generator<Mistake> {
  if (household.time_zone && !isTimeZone(household.time_zone))
    yield {
      way: ['time_zone'],
      message: `${household.time_zone} is not a time zone`,
      hint: 'Write the name of a time zone, such as `time_zone: Europe/London`.',
    };
  yield* peopleMistakes(household);
  yield* orderMistakes(household);
  yield* diaryMistakes(household);
}
