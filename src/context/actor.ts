import type { Act } from '../model/act.ts';
import type { Home } from './home.ts';
import type { Somebody } from './people.ts';
import type { Except } from './presence-fields.ts';

/** Who or what did an act, as far as the record and the household file together tell. */
export type Actor = {
  readonly account: string | undefined;
  readonly somebody: Somebody | undefined;
  /** Only for an automation: whoever's own act set it off. */
  readonly causeAccount: string | undefined;
  readonly cause: Somebody | undefined;
  readonly isAutomation: boolean;
};

export const actorOf = (home: Home, act: Act): Actor => {
  const { grade, account, causedBy } = act.by;
  return {
    account,
    somebody: home.people.ofAccount(account),
    causeAccount: causedBy,
    cause: home.people.ofAccount(causedBy),
    isAutomation: grade === 'automation' && account === undefined,
  };
};

/** Whom "others" leaves out: the actor, or whoever set the automation off. */
export const exceptActor = ({ isAutomation, somebody, cause, causeAccount }: Actor): Except => {
  if (!isAutomation) return somebody ?? 'cannot-tell';
  if (causeAccount === undefined) return 'nobody';
  return cause ?? 'cannot-tell';
};
