import type { Act } from '../model/act.ts';
import type { Actor } from './actor.ts';
import type { Home } from './home.ts';
import type { Fields } from './placed-record.ts';
import { isUnderOrder, standingOn } from './relation.ts';

const kindOf = (home: Home, { account, isAutomation }: Actor): string => {
  if (isAutomation) return 'automation';
  return (account === undefined ? undefined : home.accounts.get(account)?.accountKind) ?? 'unknown';
};

/** Whether the household file says who holds an account; null while it says that of nobody. */
export const isNamed = (home: Home, account: string): boolean | null => {
  if (home.match.sharedAccounts.has(account)) return true;
  const being = home.match.personOfAccount.get(account)?.is ?? 'unknown';
  if (being !== 'unknown') return true;
  return home.match.namesPeople ? false : null;
};

const causeFields = (home: Home, actor: Actor, atMs: number): Fields => {
  const { causeAccount, cause } = actor;
  const isCaused = causeAccount !== undefined;
  const { relation } = standingOn(cause?.person, home.clock(atMs).day);
  return {
    'actor.cause_account': causeAccount ?? null,
    'actor.cause_person': cause?.person?.name ?? null,
    'actor.cause_relation': isCaused ? relation : null,
    'actor.cause_presence': isCaused ? home.whereIs(cause, atMs) : null,
  };
};

/** Whom the household file names behind an act, and what they were to the home at that moment. */
export const statedActor = (home: Home, { somebody, isAutomation }: Actor, atMs: number) => {
  const { relation } = standingOn(somebody?.person, home.clock(atMs).day);
  return {
    person: somebody?.person?.name ?? null,
    relation: isAutomation ? null : relation,
  };
};

const personFields = (home: Home, actor: Actor, atMs: number) => {
  const { somebody, account, isAutomation } = actor;
  const { day } = home.clock(atMs);
  const { daysSinceLeft } = standingOn(somebody?.person, day);
  const { person, relation } = statedActor(home, actor, atMs);
  return {
    'actor.person': person,
    'actor.relation': relation,
    'actor.days_since_left': daysSinceLeft,
    'actor.is_named': account === undefined ? null : isNamed(home, account),
    'actor.is_shared': account === undefined ? null : home.match.sharedAccounts.has(account),
    'actor.is_under_order': isUnderOrder(home.household, somebody?.person, day),
    'actor.presence': isAutomation ? null : home.whereIs(somebody, atMs),
  };
};

/** Who did it, as of the moment of the act. */
export const actorFields = (home: Home, act: Act, actor: Actor): Fields => {
  const atMs = act.at.utcMs;
  const account = actor.account === undefined ? undefined : home.accounts.get(actor.account);
  return {
    'actor.account': actor.account ?? null,
    'actor.account_name': account?.name ?? null,
    'actor.kind': kindOf(home, actor),
    'actor.attribution': act.by.grade,
    'actor.via': act.by.via ?? null,
    'actor.automation': act.by.automation ?? null,
    ...personFields(home, actor, atMs),
    ...causeFields(home, actor, atMs),
  };
};
