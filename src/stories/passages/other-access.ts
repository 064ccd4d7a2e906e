import { phoneOf, userOf } from '../home/home.ts';
import type { Player } from '../life/happening.ts';
import type { PassageOf } from '../passage.ts';
import { noteStanding } from './note-standing.ts';
import { accountIdOf } from './passage-days.ts';
import { holderIdOf } from './standing.ts';

/** The app of an account that was removed is still set up. */
export const orphanApp: Player<PassageOf<'orphan-app'>> = {
  plan: (day, { rule, person }, { index }) => {
    const user = day.home.users.find((each) => each.person?.name === person);
    if (!user || user.untilDay !== day.number) return [];
    const accounts = [accountIdOf(user.id)];
    const parts = [phoneOf(day.home, person)?.tracker ?? ''];
    return noteStanding(day, day.at('20:16'), { index, rule, accounts, people: [person], parts });
  },
};

export const appOfAnotherHolder: Player<PassageOf<'app-of-another-holder'>> = {
  plan: (day, { rule, of, by }, { index }) =>
    day.number === 1
      ? noteStanding(day, day.at('12:00'), {
          index,
          rule,
          accounts: [holderIdOf(day.home, by)],
          people: [by, of],
          parts: [phoneOf(day.home, of)?.tracker ?? ''],
        })
      : [],
};

export const tokenWithoutEnd: Player<PassageOf<'token-without-end'>> = {
  plan: (day, { rule, by, day: on }, { index }) =>
    day.number === on
      ? noteStanding(day, day.at('22:20'), {
          index,
          rule,
          accounts: [accountIdOf(userOf(day.home, by))],
          people: [by],
        })
      : [],
};

export const cloudLinkOfNobody: Player<PassageOf<'cloud-link-of-nobody'>> = {
  plan: (day, { rule }, { index }) =>
    day.number === 1
      ? noteStanding(day, day.at('12:00'), { index, rule, accounts: ['ha:cloud'], people: [] })
      : [],
};
