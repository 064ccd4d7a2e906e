import { z } from 'zod';

/** A field that may be missing, null or of another type in some version: then it is not known. */
const maybe = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .catch(undefined);

const text = maybe(z.string().min(1));
const flag = maybe(z.boolean());
const number = maybe(z.number());
const texts = maybe(z.array(z.unknown())).transform((list) =>
  (list ?? []).filter((entry): entry is string => typeof entry === 'string'),
);
const entityId = z.string().regex(/^[\da-z_]{1,100}\.[\da-z_]{1,255}$/i);
/** A time: ISO text, or seconds since 1970. */
const time = maybe(z.union([z.string(), z.number()]));

/*
 * The shapes of `.storage`, only the fields that are used: what is not named here (tokens, keys,
 * hashes, push tokens) is dropped by zod before anything else sees it. From the store classes of
 * Home Assistant (auth_store, device_registry, entity_registry, person, cloud preferences).
 */
export const User = z.object({
  id: z.string().min(1),
  name: text,
  is_owner: flag,
  is_active: flag,
  system_generated: flag,
  local_only: flag,
  group_ids: texts,
});
export type User = z.infer<typeof User>;

export const RefreshToken = z.object({
  id: z.string().min(1),
  user_id: z.string().min(1),
  client_id: text,
  client_name: text,
  token_type: text,
  created_at: time,
  access_token_expiration: number,
  last_used_at: time,
  last_used_ip: text,
  expire_at: time,
  credential_id: text,
});
export type RefreshToken = z.infer<typeof RefreshToken>;

export const Credential = z.object({
  id: z.string().min(1),
  user_id: z.string().min(1),
  auth_provider_type: text,
  data: maybe(z.object({ username: text })),
});
export type Credential = z.infer<typeof Credential>;

export const RegistryDevice = z.object({
  id: z.string().min(1),
  name: text,
  name_by_user: text,
  manufacturer: text,
  model: text,
  area_id: text,
  disabled_by: text,
  config_entries: texts,
  config_entry_id: text,
  parent_device_id: text,
  labels: texts,
  orphaned_timestamp: time,
  modified_at: time,
});
export type RegistryDevice = z.infer<typeof RegistryDevice>;

export const RegistryEntity = z.object({
  entity_id: entityId,
  id: text,
  unique_id: maybe(z.union([z.string(), z.number()])).transform((value) =>
    value === undefined ? undefined : String(value),
  ),
  platform: text,
  config_entry_id: text,
  device_id: text,
  area_id: text,
  name: text,
  original_name: text,
  device_class: text,
  original_device_class: text,
  disabled_by: text,
  hidden_by: text,
  labels: texts,
  options: maybe(z.record(z.string(), maybe(z.object({ should_expose: flag })))),
  orphaned_timestamp: time,
  modified_at: time,
});
export type RegistryEntity = z.infer<typeof RegistryEntity>;

export const Area = z.object({ id: z.string().min(1), name: text, aliases: texts });
export type Area = z.infer<typeof Area>;

export const PersonItem = z.object({
  id: z.string().min(1),
  name: text,
  user_id: text,
  device_trackers: texts,
});
export type PersonItem = z.infer<typeof PersonItem>;

export const ConfigEntry = z.object({
  entry_id: z.string().min(1),
  domain: z.string(),
  title: text,
  disabled_by: text,
  created_at: time,
  /** Of the integration's own data only what `mobile_app` says about the phone; secrets stay behind. */
  data: maybe(
    z.object({
      app_id: text,
      device_name: text,
      manufacturer: text,
      model: text,
      os_name: text,
      user_id: text,
      /** A secret: compared and cut off names in memory, never passed on. */
      webhook_id: text,
    }),
  ),
});
export type ConfigEntry = z.infer<typeof ConfigEntry>;

export const CloudPreferences = z.object({
  username: text,
  cloud_user: text,
  remote_enabled: flag,
  remote_domain: text,
  alexa_enabled: flag,
  google_enabled: flag,
  /** The keys are secrets: counted and compared in memory, never passed on. */
  cloudhooks: maybe(z.record(z.string(), z.unknown())),
});
export type CloudPreferences = z.infer<typeof CloudPreferences>;

export const CoreConfig = z.object({
  location_name: text,
  time_zone: text,
  external_url: text,
  internal_url: text,
});
export type CoreConfig = z.infer<typeof CoreConfig>;

export const RestoredState = z.object({
  last_seen: time,
  state: z.object({
    entity_id: entityId,
    state: text,
    attributes: maybe(z.object({ friendly_name: text, device_class: text })),
  }),
});
export type RestoredState = z.infer<typeof RestoredState>;

/** HAP-python's own file of a HomeKit bridge; the values of `paired_clients` are public keys, not used. */
export const HomeKitState = z.object({
  paired_clients: z.record(z.string(), z.unknown()),
  client_properties: maybe(z.record(z.string(), maybe(z.object({ permissions: number })))),
});
export type HomeKitState = z.infer<typeof HomeKitState>;
