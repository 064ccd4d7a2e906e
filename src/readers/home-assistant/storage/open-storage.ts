import type { z } from 'zod';
import type { Unread } from '../../../model/unread.ts';
import type { Snapshot } from '../snapshot.ts';
import {
  Area,
  CloudPreferences,
  ConfigEntry,
  CoreConfig,
  Credential,
  type PersonItem,
  RefreshToken,
  RegistryDevice,
  RegistryEntity,
  RestoredState,
  User,
} from './schema.ts';
import {
  alexaLinkOf,
  fieldOf,
  type Pairing,
  pairingsOf,
  personsOf,
  secondFactorUsersOf,
} from './special-files.ts';
import {
  hasList,
  type Item,
  isRecord,
  listIn,
  openStored,
  type StoredFile,
  wholeOf,
} from './stored-items.ts';

/** What the `.storage` folder of one snapshot holds, entry by entry, with secrets left behind. */
export type Storage = {
  /** The keys of the registries of things that could be opened. */
  readonly openedRegistries: readonly string[];
  /** Whether the file of accounts was there and every user in it could be read. */
  readonly hasAuth: boolean;
  /** Whether it knows groups at all; before they came, every user was an administrator. */
  readonly hasGroups: boolean;
  readonly users: readonly Item<User>[];
  readonly refreshTokens: readonly Item<RefreshToken>[];
  readonly credentials: readonly Item<Credential>[];
  /** User ids with a second factor; undefined where the snapshot cannot tell. */
  readonly secondFactorUsers: ReadonlySet<string> | undefined;
  readonly devices: readonly Item<RegistryDevice>[];
  readonly deletedDevices: readonly Item<RegistryDevice>[];
  readonly entities: readonly Item<RegistryEntity>[];
  readonly deletedEntities: readonly Item<RegistryEntity>[];
  readonly areas: readonly Item<Area>[];
  readonly persons: readonly Item<PersonItem>[];
  readonly entries: readonly Item<ConfigEntry>[];
  readonly cloud: Item<CloudPreferences> | undefined;
  readonly isAlexaLinked: Item<unknown> | undefined;
  readonly core: Item<CoreConfig> | undefined;
  readonly restored: readonly Item<RestoredState>[];
  readonly pairings: readonly Pairing[];
  readonly supervisorUser: string | undefined;
  readonly contentUser: string | undefined;
};

/** Reads every `.storage` file that matters; what does not parse is noted in `unread`. */
export const openStorage = (snapshot: Snapshot, unread: Unread[]): Storage => {
  const open = (key: string) => openStored(snapshot, key, unread);
  const auth = open('auth');
  const deviceFile = open('core.device_registry');
  const entityFile = open('core.entity_registry');
  const users = listIn(auth, { list: 'users', shape: User }, unread);
  const list = <T extends z.ZodType>(key: string, name: string, shape: T) =>
    listIn(open(key), { list: name, shape }, unread);
  return {
    openedRegistries: [
      ...(hasList(deviceFile, 'devices', unread) ? ['core.device_registry'] : []),
      ...(hasList(entityFile, 'entities', unread) ? ['core.entity_registry'] : []),
    ],
    hasAuth: hasList(auth, 'users', unread) && isEvery(auth, 'users', users),
    hasGroups: isRecord(auth?.data) && Array.isArray(auth.data.groups),
    users,
    refreshTokens: listIn(auth, { list: 'refresh_tokens', shape: RefreshToken }, unread),
    credentials: listIn(auth, { list: 'credentials', shape: Credential }, unread),
    secondFactorUsers: secondFactorUsersOf(snapshot, unread),
    devices: listIn(deviceFile, { list: 'devices', shape: RegistryDevice }, unread),
    deletedDevices: listIn(deviceFile, { list: 'deleted_devices', shape: RegistryDevice }, unread),
    entities: listIn(entityFile, { list: 'entities', shape: RegistryEntity }, unread),
    deletedEntities: listIn(
      entityFile,
      { list: 'deleted_entities', shape: RegistryEntity },
      unread,
    ),
    areas: list('core.area_registry', 'areas', Area),
    persons: personsOf(snapshot, unread),
    entries: list('core.config_entries', 'entries', ConfigEntry),
    cloud: wholeOf(open('cloud'), CloudPreferences, unread),
    isAlexaLinked: alexaLinkOf(snapshot, unread),
    core: wholeOf(open('core.config'), CoreConfig, unread),
    restored: list('core.restore_state', '', RestoredState),
    pairings: pairingsOf(snapshot, unread),
    supervisorUser: fieldOf(open('hassio')?.data, 'hassio_user'),
    contentUser: fieldOf(open('http.auth')?.data, 'content_user'),
  };
};

/** One that could not be read may be the very one that is asked for. */
const isEvery = (file: StoredFile | undefined, list: string, read: readonly unknown[]): boolean => {
  const all = isRecord(file?.data) ? file.data[list] : undefined;
  return Array.isArray(all) && all.length === read.length;
};
