import type { Account, ClientKind } from '../../../model/account.ts';
import type { Grant } from '../../../model/grant.ts';
import type { PhoneApp } from './phones.ts';
import type { ConfigEntry } from './schema.ts';
import { timed } from './timed.ts';
import { grantOn, reachOf, roleOf, type Ways } from './ways.ts';

/**
 * Registered phone apps. Each gets in by its own webhook, without signing in, and can command
 * everything; it stays when the password changes and when its sessions end.
 */
export const appsOf = (ways: Ways): (Account | Grant)[] =>
  ways.home.phones.flatMap((phone) => [appOf(phone, ways), appGrant(phone, ways)]);

const ownerOf = ({ account }: PhoneApp, { users }: Ways) =>
  account === undefined ? undefined : users.get(account)?.value;

const idOf = ({ entry }: PhoneApp): string => `ha:app:${entry.value.entry_id}`;

const appOf = (phone: PhoneApp, ways: Ways): Account => {
  const { value, source } = phone.entry;
  const owner = ownerOf(phone, ways);
  return {
    kind: 'account',
    id: idOf(phone),
    name: value.data?.device_name ?? value.title ?? value.entry_id,
    accountKind: 'app',
    role: roleOf(owner, ways),
    isActive: value.disabled_by === undefined,
    ...(phone.account !== undefined && { belongsTo: phone.account }),
    isOrphan: ways.home.storage.hasAuth && (owner === undefined || owner.is_active === false),
    client: clientOfApp(value),
    device: phone.device,
    trackedBy: [],
    ...timed('created', value.created_at),
    source,
  };
};

const clientOfApp = ({ data }: ConfigEntry): ClientKind => {
  const told = `${data?.app_id ?? ''} ${data?.os_name ?? ''} ${data?.manufacturer ?? ''}`;
  if (/android/i.test(told)) return 'android-app';
  return /apple|\bi?os\b|robbie/i.test(told) ? 'iphone-app' : 'unknown';
};

const appGrant = (phone: PhoneApp, ways: Ways): Grant => {
  const { value, source } = phone.entry;
  const hooks = ways.home.storage.cloud?.value.cloudhooks ?? {};
  const isThroughCloud = Object.hasOwn(hooks, value.data?.webhook_id ?? '');
  return grantOn(ways, {
    holder: idOf(phone),
    means: 'app',
    role: roleOf(ownerOf(phone, ways), ways),
    isValid: value.disabled_by === undefined,
    reach: isThroughCloud ? 'anywhere' : reachOf(ways, false),
    ...timed('since', value.created_at),
    source,
  });
};
