/**
 * What the configuration tells about the names that the history uses. Built from all snapshots that
 * were given, the latest one winning; empty where a history came alone.
 */
export type HomeIndex = {
  /** Device id of the hub itself. */
  readonly hub: string;
  /** Every entity the configuration knows to its device id; `deviceIdOf` gives it for all others too. */
  readonly deviceOfEntity: ReadonlyMap<string, string>;
  /** Registry device id (as in service targets) to the entities that belong to it. */
  readonly entitiesOfDevice: ReadonlyMap<string, readonly string[]>;
  /** Area id (as in service targets) to the entities in it. */
  readonly entitiesOfArea: ReadonlyMap<string, readonly string[]>;
  readonly labelsOfEntity: ReadonlyMap<string, readonly string[]>;
  /** User ids (32 hex digits) that belong to the system, and what they stand for. */
  readonly systemUsers: ReadonlyMap<string, SystemUser>;
  /** `mobile_app_<name>` of a notify service to the phone and the account it was registered by. */
  readonly phones: ReadonlyMap<string, Phone>;
};

export type SystemUser = 'cloud' | 'supervisor' | 'content' | 'other';
type Phone = { readonly device: string; readonly account: string | undefined };

export const userIdOf = (hexId: string): string => `ha:user:${hexId}`;
export const registryDeviceIdOf = (registryId: string): string => `ha:device:${registryId}`;
/** Automations and scripts are known by entity id, in the history as in the registry. */
export const automationIdOf = (entityId: string): string => `ha:automation:${entityId}`;

/** The device a part belongs to; an entity that no device claims stands for itself. */
export const deviceIdOf = (entityId: string, index: HomeIndex): string =>
  index.deviceOfEntity.get(entityId) ?? `ha:entity:${entityId}`;

export const emptyHomeIndex: HomeIndex = {
  hub: 'ha:hub',
  deviceOfEntity: new Map(),
  entitiesOfDevice: new Map(),
  entitiesOfArea: new Map(),
  labelsOfEntity: new Map(),
  systemUsers: new Map(),
  phones: new Map(),
};
