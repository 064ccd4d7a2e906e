import type { Account } from '../model/account.ts';
import { isNamed } from './actor-fields.ts';
import type { Home } from './home.ts';
import type { Fields } from './placed-record.ts';
import { standingOn } from './relation.ts';
import { linkKinds, type StandingFacts } from './standing-facts.ts';

const today = (home: Home): number => home.clock(home.nowMs).day;

/** Any account of the person that works will do; null where it is not known whose this one is. */
const canPersonSignIn = (home: Home, { id }: Account, facts: StandingFacts): boolean | null => {
  const person = home.people.ofAccount(id)?.person;
  // Without the file of sign-ins no account has any, which says nothing of anybody.
  if (person === undefined || !facts.areSignInsTold) return null;
  return facts.peopleWhoCanSignIn.has(person);
};

/** Null where either holder is not known: an account nobody named may be the phone holder's own. */
const isPhoneOfAnother = (home: Home, { id, device }: Account): boolean | null => {
  const app = home.people.ofAccount(id)?.person;
  const phone = device === undefined ? undefined : home.people.ofPhone(device)?.person;
  return app === undefined || phone === undefined ? null : app !== phone;
};

const phoneFields = (home: Home, account: Account): Fields => {
  const { device } = account;
  const person = device === undefined ? undefined : home.people.ofPhone(device)?.person;
  return {
    'account.phone': device ?? null,
    'account.phone_person': person?.name ?? null,
    'account.phone_relation':
      device === undefined ? null : standingOn(person, today(home)).relation,
    'account.phone_is_of_another': isPhoneOfAnother(home, account),
  };
};

/** Few files speak of links at all; only one that does tells something by leaving one out. */
const isLinkLeftOut = (home: Home, account: Account, facts: StandingFacts): boolean | null => {
  if (!linkKinds.includes(account.accountKind)) return null;
  return facts.areLinksSpokenOf && isNamed(home, account.id) === false;
};

/** What stands about an account beside who holds it. */
export const accountFields = (home: Home, account: Account, facts: StandingFacts): Fields => ({
  ...phoneFields(home, account),
  'account.has_access': facts.holders.has(account.id),
  'account.person_can_sign_in': canPersonSignIn(home, account, facts),
  'account.link_is_left_out': isLinkLeftOut(home, account, facts),
  'home.adults': facts.adults,
});
