import type { HomeResult } from './home-result.ts';
import { homeMonths, type VerbTally } from './tally.ts';

/** One thing to reach: in words, what was measured, and whether it is reached. */
export type Target = {
  readonly wanted: string;
  readonly measured: string;
  readonly isReached: boolean;
};

const mostPerMonth = 0.01;
const leastFound = 0.95;

export function targetsOf(verbs: readonly VerbTally[], results: readonly HomeResult[]): Target[] {
  const months = homeMonths(results.filter(({ isQuiet }) => isQuiet));
  return [
    ...verbs.map((verb) => quietTarget(verb, months)),
    ...verbs.filter(({ marks }) => marks > 0).map(foundTarget),
    foundTarget({ ...total(verbs), verb: 'all' }),
  ];
}

function quietTarget({ verb, wrongInQuiet }: VerbTally, months: number): Target {
  const isStrict = verb === 'harass' || verb === 'coerce';
  const inMonths = `in ${months.toFixed(0)} home-months`;
  return {
    wanted: isStrict
      ? `no finding under ${verb} in any quiet home`
      : `at most one finding under ${verb} in a hundred quiet home-months`,
    measured: `${wrongInQuiet} ${inMonths}`,
    isReached: isStrict ? wrongInQuiet === 0 : wrongInQuiet <= mostPerMonth * months,
  };
}

type Looked = Pick<VerbTally, 'marks' | 'found'>;

function foundTarget({ verb, marks, found }: Looked & { verb: string }): Target {
  const which = verb === 'all' ? 'of all marked passages' : `of the marked passages under ${verb}`;
  return {
    wanted: `at least 95 in 100 ${which} found where the records needed were given`,
    measured: `${found} of ${marks}`,
    isReached: found >= leastFound * marks,
  };
}

function total(verbs: readonly VerbTally[]): Looked {
  const sum = (key: keyof Looked): number => verbs.reduce((all, verb) => all + verb[key], 0);
  return { marks: sum('marks'), found: sum('found') };
}
