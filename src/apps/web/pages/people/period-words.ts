import { dayIn } from '../../../../guidance/days-in-words.ts';
import type { Say } from '../../../../guidance/messages/say.ts';
import type { Period, Person } from '../../../../model/household.ts';

/** `from 1 May 2021 until 1 March 2025`. */
export const periodIn = ({ from, until }: Period, say: Say): string => {
  if (from && until)
    return say('people.lived-span', { from: dayIn(from, say), until: dayIn(until, say) });
  if (from) return say('people.lived-from', { from: dayIn(from, say) });
  return until
    ? say('people.lived-until', { until: dayIn(until, say) })
    : say('people.lived-always');
};

/** When somebody lived here or came here, all of it. */
export const livedIn = ({ is, lived_here }: Person, say: Say): string => {
  if (is === 'never-lived-here') return say('people.lived-never');
  if (lived_here.length > 0) return lived_here.map((period) => periodIn(period, say)).join('; ');
  return is === 'unknown' ? say('shared.not-known') : say('people.lived-always');
};
