import { mainEntityOf, userOf } from '../home/home.ts';
import { callService, doneBy } from '../life/commands.ts';
import type { Happening, Player } from '../life/happening.ts';
import { fire, newContext, type World } from '../life/world.ts';
import type { PassageOf } from '../passage.ts';
import { noteAct } from './note-act.ts';
import { noteStanding } from './note-standing.ts';
import { accountIdOf } from './passage-days.ts';

type AccountEvent = 'user_added' | 'user_updated' | 'user_removed';

/** The hub tells that an account changed, and never who changed it. */
const tell = (world: World, atMs: number, [type, user]: readonly [AccountEvent, string]): void =>
  fire(world, { atMs, type, data: { user_id: user } }, newContext(world, atMs));

export const accountSwitchedOff: Player<PassageOf<'account-switched-off'>> = {
  plan: (day, { rule, person, day: on }, { index }) => {
    if (day.number !== on) return [];
    const user = userOf(day.home, person);
    return noteStanding(day, day.at('20:40'), {
      index,
      rule,
      accounts: [accountIdOf(user)],
      people: [person],
      show: (world, atMs) => tell(world, atMs, ['user_updated', user]),
    });
  },
};

const codeChanges = 3;

/** The account of somebody is changed, then the codes of the door where one is named, one after the other. */
export const accountLockout: Player<PassageOf<'account-lockout'>> = {
  plan: (day, { rule, person, by, lock, day: on, at }, { index }) => {
    if (day.number !== on) return [];
    const people = [by, person];
    const changedMs = day.at(at);
    const parts = lock ? [mainEntityOf(day.home, lock)] : [];
    const changed: Happening = {
      atMs: changedMs,
      run: (world) => {
        const user = userOf(day.home, person);
        tell(world, changedMs, ['user_updated', user]);
        const accounts = [accountIdOf(user)];
        world.marks.note(index, rule, { atMs: changedMs, accounts, people });
      },
    };
    const codes = Array.from({ length: lock ? codeChanges : 0 }, (_, nr): Happening => {
      const atMs = changedMs + (nr + 1) * 80_000 + day.random.whole(0, 30_000);
      return {
        atMs,
        run: (world) => {
          const doing = doneBy(world, atMs, userOf(day.home, by));
          callService(doing, 'lock.clear_usercode', { code_slot: nr + 1, entity_id: parts });
          noteAct(doing, { index, rule, people, parts });
        },
      };
    });
    return [changed, ...codes];
  },
};

/** An account was removed, and days later somebody makes it again. */
export const accountAddedAgain: Player<PassageOf<'account-added-again'>> = {
  plan: (day, { rule, person, day: gone, again_on }, { index }) => {
    const users = day.home.users.filter((each) => each.person?.name === person);
    const [old, again] = users;
    if (!old || !again) return [];
    const people = [person];
    const note = (atMs: number, user: string, show?: (world: World, atMs: number) => void) =>
      noteStanding(day, atMs, {
        index,
        rule,
        accounts: [accountIdOf(user)],
        people,
        ...(show && { show }),
      });
    if (day.number === gone) return note(day.at('20:15'), old.id);
    if (day.number !== again_on) return [];
    return note(day.at('22:10'), again.id, (world, atMs) =>
      tell(world, atMs, ['user_added', again.id]),
    );
  },
};
