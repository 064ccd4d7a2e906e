import { cleanText } from '../../../masks/secret-values.ts';
import type { Telling } from '../../../model/automation.ts';
import { deviceIdOf } from '../home-index.ts';
import { phoneCommandOf } from '../recorder/phone-commands.ts';
import { isRecord } from '../storage/stored-items.ts';
import type { Call } from './calls.ts';
import { entitiesIn, type Names, targetsOf } from './names.ts';

const tellingDomains: ReadonlySet<string> = new Set([
  'html5',
  'mobile_app',
  'notify',
  'persistent_notification',
  'signal_messenger',
  'telegram_bot',
]);

/** Whom a command tells something; empty where it tells nobody. */
export const tellsOf = (call: Call, names: Names): Telling[] => {
  const [domain = '', name = ''] = call.service.split('.');
  const { message, title } = call.data;
  const extra = isRecord(call.data.data) ? call.data.data : {};
  const isCommand = phoneCommandOf(call.data, extra) !== undefined;
  if (!tellingDomains.has(domain) || isCommand || /^(dismiss|remove)/.test(name)) return [];
  const words = [title, message].filter((text) => typeof text === 'string' && text !== '');
  const text = words.length === 0 ? {} : { text: cleanText(words.join(': '), call.data) };
  return recipients(domain, name, { call, names }).map((recipient) => ({
    service: call.service,
    ...recipient,
    ...text,
  }));
};

type Recipient = Pick<Telling, 'device' | 'account'>;
type Asked = { readonly call: Call; readonly names: Names };

const recipients = (domain: string, name: string, { call, names }: Asked): Recipient[] => {
  if (domain === 'mobile_app') {
    const { devices } = targetsOf(call.targets, 'notify', names);
    return orNobody(devices.map((device) => phoneBy(device, names)));
  }
  if (domain !== 'notify') return [{}];
  if (name === 'send_message') {
    const { parts, devices } = targetsOf(call.targets, 'notify', names);
    const named = [...devices, ...parts.map((part) => deviceIdOf(part, names.index))];
    return orNobody([...new Set(named)].map((device) => phoneBy(device, names)));
  }
  return orNobody(byService(name, names));
};

const orNobody = (found: Recipient[]): Recipient[] => (found.length === 0 ? [{}] : found);

const phoneBy = (device: string, { index }: Names): Recipient => {
  const phone = [...index.phones.values()].find((known) => known.device === device);
  return { device, ...(phone?.account !== undefined && { account: phone.account }) };
};

/** A phone's own service, or a group of them; each name is followed once, so that circles end. */
const byService = (service: string, names: Names): Recipient[] => {
  const reached = new Set([service]);
  for (const name of reached)
    if (!names.index.phones.has(name))
      for (const member of names.notifyGroups.get(name) ?? []) reached.add(member);
  return [...reached].flatMap((name) => {
    const phone = names.index.phones.get(name);
    return phone ? [phoneBy(phone.device, names)] : [];
  });
};

/** Notify groups of `configuration.yaml`: service name to the services of its members. */
export const notifyGroupsOf = (
  part: unknown,
  slug: (name: string) => string,
): ReadonlyMap<string, readonly string[]> => {
  const list: unknown[] = Array.isArray(part) ? part : [];
  return new Map(
    list.filter(isRecord).flatMap(({ platform, name, services }) => {
      if (platform !== 'group' || typeof name !== 'string' || !Array.isArray(services)) return [];
      const members = services
        .filter(isRecord)
        .map(({ service, action }) => [action, service].find((own) => typeof own === 'string'));
      const named = members.filter((member): member is string => typeof member === 'string');
      return [[slug(name), named.map((member) => member.replace(/^notify\./, ''))] as const];
    }),
  );
};

/** Phones that a blueprint's input names. */
export const phonesNamed = (value: unknown, names: Names): Recipient[] => {
  const asked = targetsOf([{ device_id: value }], undefined, names).devices;
  const phones = new Set([...names.index.phones.values()].map(({ device }) => device));
  const byEntity = entitiesIn(value, names)
    .filter((id) => id.startsWith('notify.'))
    .flatMap((id) => byService(id.slice('notify.'.length), names));
  return [...asked.filter((id) => phones.has(id)).map((id) => phoneBy(id, names)), ...byEntity];
};
