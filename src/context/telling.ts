import type { Automation } from '../model/automation.ts';
import type { Home } from './home.ts';
import type { Somebody } from './people.ts';

type Maybe = Somebody | undefined;

const distinct = (people: readonly Maybe[]): Maybe[] => [
  ...new Map(people.map((somebody) => [somebody?.key, somebody])).values(),
];

/** Whose coming and going sets an automation off; undefined among them for one we cannot tell. */
export const watchedBy = (home: Home, { triggers }: Automation): Maybe[] =>
  distinct(
    triggers
      .filter(({ type }) => type === 'presence')
      .flatMap(({ parts, devices }) => {
        const people = [...parts, ...devices].flatMap((id) => home.people.trackedBy(id));
        return people.length === 0 ? [undefined] : people;
      }),
  );

/** Whom an automation tells something; undefined among them for one we cannot tell. */
export const toldBy = (home: Home, { tells }: Automation): Maybe[] =>
  distinct(
    tells.map(({ device, account }) =>
      device === undefined
        ? home.people.ofAccount(account)
        : (home.people.ofPhone(device) ?? home.people.ofAccount(account)),
    ),
  );

type Age = 'adult' | 'child' | 'cannot-tell';

const ageOf = (somebody: Maybe): Age => {
  const being = somebody?.person?.is ?? 'unknown';
  if (being === 'unknown') return 'cannot-tell';
  return being === 'child' ? 'child' : 'adult';
};

const isAdultToldOfOther = (watched: Maybe, told: Maybe): boolean | null => {
  if (watched !== undefined && watched.key === told?.key) return false;
  const ages = [ageOf(watched), ageOf(told)];
  if (ages.includes('child')) return false;
  return ages.includes('cannot-tell') ? null : true;
};

/** Whether one grown-up is told of another's comings and goings; null where it cannot be told. */
export const tellsAdultOfOther = (
  watched: readonly Maybe[],
  told: readonly Maybe[],
): boolean | null => {
  const pairs = watched.flatMap((one) => told.map((other) => isAdultToldOfOther(one, other)));
  if (pairs.includes(true)) return true;
  return pairs.includes(null) ? null : false;
};
