import type { Via } from '../../../model/act.ts';
import { registryDeviceIdOf } from '../home-index.ts';
import { type Command, commandOf } from './commands.ts';
import { begin, type Desk } from './desk.ts';
import type { Draft } from './drafts.ts';
import type { EventRow } from './event-rows.ts';
import { type Flight, names } from './flights.ts';
import { phoneIdOf } from './history-devices.ts';
import type { JsonObject } from './json-texts.ts';

/** Takes up a `call_service` event: an act of its own, or the echo of one that came before it. */
export const takeCommand = (desk: Desk, event: EventRow, data: JsonObject): void => {
  const command = commandOf(data, desk.index);
  if (command === undefined) {
    desk.tally.add('events:call_service', 'not-understood');
    return;
  }
  desk.contexts.note(event.context, viaOf(command));
  const root = rootOf(desk, event, command);
  const draft = root?.draft ?? beginCommand(desk, event, command);
  if (root !== undefined) for (const part of command.targets.parts) draft.parts.add(part);
  desk.flights.add({
    atMs: event.at.utcMs,
    contextKey: event.context.key,
    command,
    draft,
    seen: new Set(),
  });
};

/** What is said to the hub comes by voice, and so does all that follows in its context. */
const viaOf = ({ domain, service }: Command): { via?: Via } =>
  domain === 'conversation' && service === 'process' ? { via: 'voice' } : {};

/**
 * A command calls others in its own context: a script its steps, a group its members, speech the
 * player. They are the same act carried out, not a second one.
 */
const rootOf = (desk: Desk, event: EventRow, command: Command): Flight | undefined => {
  const flights = desk.flights.inContext(event.context.key, event.at.utcMs);
  // Of what an account did, all is one act. An automation has many steps in one context.
  const isOneAct = event.context.user !== undefined;
  return flights.find((flight) =>
    isOneAct ? flight.command.domain !== 'conversation' : isEcho(desk, flight, command),
  );
};

const isEcho = (desk: Desk, flight: Flight, command: Command): boolean => {
  const { parts } = command.targets;
  const earlier = flight.command;
  if (parts.length === 0 || earlier.action !== command.action) return false;
  const membersOf = (entity: string) => desk.memory.get(entity)?.members ?? [];
  const isNamed = parts.every((part) => names(flight, part, { members: [], membersOf }));
  if (earlier.domain === 'homeassistant')
    return command.domain !== 'homeassistant' && (isNamed || earlier.targets.isVague);
  const isSameService = earlier.domain === command.domain && earlier.service === command.service;
  const isRepeat = parts.every((part) => earlier.targets.parts.includes(part));
  return isNamed && !(isSameService && isRepeat);
};

const hubDomains: ReadonlySet<string> = new Set(['hassio', 'logger', 'recorder']);
const hubServices: ReadonlySet<string> = new Set(['restart', 'stop']);

const beginCommand = (desk: Desk, event: EventRow, command: Command): Draft => {
  const { domain, service, action, targets } = command;
  const by = desk.contexts.attribute(event.context);
  return begin(desk, {
    row: `events:${event.id}`,
    at: event.at,
    context: event.context,
    action,
    service: `${domain}.${service}`,
    by: event.isRemote && by.via === undefined ? { ...by, via: 'other-hub' } : by,
    parts: targets.parts,
    devices: devicesOf(desk, command),
    values: command.values,
    text: command.text,
  });
};

const devicesOf = (desk: Desk, { domain, service, phone, targets }: Command): string[] => {
  const isHub = hubDomains.has(domain) || (domain === 'homeassistant' && hubServices.has(service));
  if (isHub) return [desk.index.hub];
  const devices = targets.devices.map(registryDeviceIdOf);
  if (phone === undefined) return devices;
  const known = desk.index.phones.get(phone)?.device;
  if (known === undefined) desk.unknownPhones.add(phone);
  return [...devices, known ?? phoneIdOf(phone)];
};
