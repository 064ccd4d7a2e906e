import type { Act } from '../model/act.ts';
import type { Actor } from './actor.ts';
import type { Home } from './home.ts';
import type { Fields } from './placed-record.ts';
import { standingOn } from './relation.ts';

const isActor = (about: string, actor: Actor, home: Home): boolean | null => {
  if (about === actor.account) return true;
  const subject = home.people.ofAccount(about);
  if (subject === undefined || actor.somebody === undefined) return null;
  return subject.key === actor.somebody.key;
};

/** For acts on accounts: the account that was added, changed or removed, and whose it is. */
export const aboutFields = (home: Home, act: Act, actor: Actor): Fields => {
  const { about } = act;
  const person = home.people.ofAccount(about)?.person;
  const { relation } = standingOn(person, home.clock(act.at.utcMs).day);
  return {
    'act.about': about ?? null,
    'act.about_name': (about === undefined ? undefined : home.accounts.get(about)?.name) ?? null,
    'act.about_person': person?.name ?? null,
    'act.about_relation': about === undefined ? null : relation,
    'act.about_is_actor': about === undefined ? null : isActor(about, actor, home),
  };
};
