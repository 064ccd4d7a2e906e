import type { Standing } from '../../../access/stand.ts';

/** The name to show for the id of an account, a device or an automation; the id where it has none. */
export function nameIn({ home, things }: Standing): (id: string) => string {
  const automations = new Map(things.automations.map(({ id, name }) => [id, name]));
  return (id) =>
    home.accounts.get(id)?.name || home.devices.get(id)?.name || automations.get(id) || id;
}
