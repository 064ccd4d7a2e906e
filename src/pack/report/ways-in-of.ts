import type { Finding } from '../../model/finding.ts';
import type { Strip } from './blocks.ts';
import { leavings, stripOf } from './strip-of.ts';
import type { View } from './view.ts';

/** Ways in of the accounts that a finding names; where it names none, of its people who left. */
export const waysInOf = (finding: Finding, view: View): Strip | undefined => {
  const { access, home } = view.standing;
  const { rootOfAccount, personOfAccount } = home.match;
  const accounts = new Set(finding.accounts);
  const people = new Set(leavings(finding, view).map(({ person }) => person));
  const isMeant = (holder: string): boolean =>
    accounts.size > 0
      ? accounts.has(rootOfAccount.get(holder) ?? holder)
      : people.has(personOfAccount.get(holder)?.name ?? '');
  const grants = access.grants.map(({ grant }) => grant).filter(({ holder }) => isMeant(holder));
  const strip = stripOf(finding, { acts: [], standing: grants, view });
  if (strip === undefined) return undefined;
  const names = view.list(accounts.size > 0 ? [...accounts].map(view.nameOf) : [...people]);
  return { ...strip, caption: `${view.say('report.picture.ways-of', { names })} ${strip.caption}` };
};
