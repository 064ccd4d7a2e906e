import type { Act } from '../model/act.ts';
import type { Actor } from './actor.ts';
import type { Home } from './home.ts';
import { oneOrMany } from './one-or-many.ts';
import type { Somebody } from './people.ts';
import type { Fields } from './placed-record.ts';
import { standingOn } from './relation.ts';

const phonesOf = (home: Home, act: Act): string[] =>
  act.devices.filter((id) => home.devices.get(id)?.form === 'phone');

/** Another's phone among them settles it; one that nobody is known to hold leaves it open. */
const isActor = (subjects: readonly (Somebody | undefined)[], actor: Actor): boolean | null => {
  const by = actor.isAutomation ? actor.cause : actor.somebody;
  if (subjects.length === 0 || by === undefined) return null;
  if (subjects.some((subject) => subject !== undefined && subject.key !== by.key)) return false;
  return subjects.includes(undefined) ? null : true;
};

/** Whose phones an act is about: asked for their place, commanded or told something. */
export const subjectFields = (home: Home, act: Act, actor: Actor): Fields => {
  const atMs = act.at.utcMs;
  const { day } = home.clock(atMs);
  const subjects = phonesOf(home, act).map((device) => home.people.ofPhone(device));
  return {
    'subject.person': oneOrMany(subjects.map((subject) => subject?.person?.name)),
    'subject.relation': oneOrMany(
      subjects.map((subject) => standingOn(subject?.person, day).relation),
    ),
    'subject.is_actor': isActor(subjects, actor),
    'subject.presence': oneOrMany(subjects.map((subject) => home.whereIs(subject, atMs))),
  };
};
