import type { Standing } from '../../../access/stand.ts';
import { accountKindWords } from '../../../guidance/words.ts';
import type { Account } from '../../../model/account.ts';

/** The name to show for an id: its own, told apart by what it is where names are not enough. */
export function nameIn({ home, things }: Standing): (id: string) => string {
  const automations = new Map(things.automations.map(({ id, name }) => [id, name]));
  return (id) => {
    const account = home.accounts.get(id);
    if (account !== undefined) return accountName(account);
    return home.devices.get(id)?.name ?? automations.get(id) ?? id;
  };
}

function accountName({ name, accountKind }: Account): string {
  return accountKind === 'user' ? name : `${name} (${accountKindWords[accountKind]})`;
}
