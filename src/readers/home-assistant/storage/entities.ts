import { Ability } from '../../../model/ability.ts';
import type { Source } from '../../../model/source.ts';
import { abilitiesOf } from '../abilities.ts';
import { registryDeviceIdOf } from '../home-index.ts';
import type { Storage } from './open-storage.ts';
import { reportOf, sensorNameOf } from './phone-reports.ts';
import type { RegistryEntity } from './schema.ts';
import type { Item } from './stored-items.ts';

/** One entity of the home, from the registry, or from the last states where it is not registered. */
export type Entity = {
  readonly id: string;
  readonly registryId: string | undefined;
  readonly uniqueId: string | undefined;
  readonly platform: string | undefined;
  readonly entry: string | undefined;
  /** Our id of the device it belongs to, where it belongs to one. */
  readonly device: string | undefined;
  readonly area: string | undefined;
  readonly name: string | undefined;
  readonly deviceClass: string | undefined;
  readonly abilities: readonly Ability[];
  readonly labels: readonly string[];
  readonly isHidden: boolean;
  readonly isDisabled: boolean;
  readonly isRemoved: boolean;
  readonly exposedTo: (assistant: string) => boolean | undefined;
  readonly removedAt: string | number | undefined;
  readonly modified: string | number | undefined;
  readonly source: Source;
};

/** All entities by id; a removed one only where no living one has its id. */
export const entitiesOf = (storage: Storage): ReadonlyMap<string, Entity> => {
  const all = new Map<string, Entity>();
  const add = (entity: Entity) => {
    if (!all.has(entity.id)) all.set(entity.id, entity);
  };
  for (const item of storage.entities) add(registered(item, storage));
  for (const item of storage.deletedEntities)
    add({ ...registered(item, storage), isRemoved: true });
  // States are kept for a week after their entity is gone: they come last.
  for (const item of storage.restored) add(restored(item));
  return all;
};

const registered = (item: Item<RegistryEntity>, storage: Storage): Entity => {
  const { value } = item;
  const deviceClass = value.device_class ?? value.original_device_class;
  return {
    id: value.entity_id,
    registryId: value.id,
    uniqueId: value.unique_id,
    platform: value.platform,
    entry: value.config_entry_id,
    device: value.device_id && registryDeviceIdOf(value.device_id),
    area: value.area_id,
    name: value.name ?? value.original_name,
    deviceClass,
    abilities: allAbilitiesOf(value, deviceClass, storage),
    labels: value.labels,
    isHidden: value.hidden_by !== undefined,
    isDisabled: value.disabled_by !== undefined,
    isRemoved: false,
    exposedTo: (assistant) => value.options?.[assistant]?.should_expose,
    removedAt: value.orphaned_timestamp,
    modified: value.modified_at,
    source: item.source,
  };
};

const allAbilitiesOf = (
  entity: RegistryEntity,
  deviceClass: string | undefined,
  storage: Storage,
): Ability[] => {
  const own = abilitiesOf(entity.entity_id, deviceClass);
  if (entity.platform !== 'mobile_app') return own;
  const tells = reportOf(sensorNameOf(entity, storage)) === 'location';
  return Ability.options.filter((a) => own.includes(a) || (tells && a === 'locate'));
};

const restored = ({ value: { state }, source }: Storage['restored'][number]): Entity => ({
  id: state.entity_id,
  registryId: undefined,
  uniqueId: undefined,
  platform: undefined,
  entry: undefined,
  device: undefined,
  area: undefined,
  name: state.attributes?.friendly_name,
  deviceClass: state.attributes?.device_class,
  abilities: abilitiesOf(state.entity_id, state.attributes?.device_class),
  labels: [],
  isHidden: false,
  isDisabled: false,
  isRemoved: false,
  exposedTo: () => undefined,
  removedAt: undefined,
  modified: undefined,
  source,
});
