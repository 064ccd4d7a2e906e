import type { Ability } from '../model/ability.ts';
import type { Device } from '../model/device.ts';
import type { Home } from './home.ts';
import { distinct } from './one-or-many.ts';
import type { Fields } from './placed-record.ts';
import type { StandingFacts } from './standing-facts.ts';

/** What brings somebody close to the people near a device; light and heat do not. */
const close: ReadonlySet<Ability> = new Set(['watch', 'listen', 'talk', 'locate']);

const outsiders = (device: Device, { outsiders }: StandingFacts): string[] =>
  distinct(
    ['hub', device.id].flatMap((place) =>
      [...(outsiders.get(place) ?? [])].flatMap(([name, abilities]) =>
        device.abilities.some((ability) => close.has(ability) && abilities.has(ability))
          ? [name]
          : [],
      ),
    ),
  );

const hiddenAbilities = ({ isHidden, abilities, parts }: Device): string[] =>
  distinct(
    isHidden
      ? abilities
      : parts
          .filter((part) => part.isHidden && !part.isDisabled && !part.isRemoved)
          .flatMap((part) => part.abilities),
  );

/** Null where it is not known whose phone it is, or who can manage anything. */
const canHolderManage = (
  home: Home,
  { id, form }: Device,
  { managers }: StandingFacts,
): boolean | null => {
  const holder = form === 'phone' ? home.people.ofPhone(id) : undefined;
  if (holder === undefined || managers.size === 0) return null;
  return [...managers.values()].some((keys) => keys.has(holder.key));
};

/** Who from outside is close to a device, what of it is hidden, and whether a phone's holder has a say. */
export const deviceReachFields = (home: Home, device: Device, facts: StandingFacts): Fields => ({
  'device.within_reach_of': outsiders(device, facts),
  'device.hidden_ability': hiddenAbilities(device),
  'device.holder_can_manage': canHolderManage(home, device, facts),
});
