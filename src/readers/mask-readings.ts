import type { BesideNames } from '../masks/beside-names.ts';
import { maskIdWords, maskName, maskPlace, maskServiceWords, maskText } from '../masks/masks.ts';
import type { Account } from '../model/account.ts';
import type { Act, Attribution } from '../model/act.ts';
import type { Automation, Telling } from '../model/automation.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Device } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import type { Reading } from '../model/observation.ts';
import type { State } from '../model/state.ts';
import type { Unread } from '../model/unread.ts';
import { type Masker, maskApart } from './mask-apart.ts';
import { maskAt, maskPath, maskWhere } from './mask-path.ts';
import { maskSettings } from './mask-settings.ts';
import { namesBeside } from './names-beside.ts';

type Maskers = {
  readonly id: Masker;
  readonly name: Masker;
  readonly service: Masker;
  readonly path: Masker;
};

export type ReadingMasks = {
  /** What is known by which name, before anything is shown that may have it in its id. */
  learn(reading: Reading): void;
  reading(reading: Reading): Reading;
  /** The path of a file that was given. */
  path(path: string): string;
  /** A name or an id, as somebody typed it who means what was read by that name. */
  name(name: string): string;
  /** Of those two, what is shown otherwise than it was typed. */
  typed(): Readonly<Record<string, string>>;
};

/**
 * Takes out of what a reader gives whatever opens something: codes in names, keys in addresses, words
 * behind `password`. Names and ids that differ before differ afterwards. One such for each reading,
 * because it remembers what it met.
 */
export function maskReadings(): ReadingMasks {
  const beside = namesBeside();
  const maskers: Maskers = {
    id: maskApart((id) => maskId(id, beside.of)),
    name: maskApart(maskName),
    service: maskApart((service) => maskServiceWords(service, beside.of(service))),
    path: maskApart(maskPath),
  };
  const typed = new Map<string, string>();
  const noted = (text: string, change: Masker): string => {
    const shown = change(text);
    if (shown !== text) typed.set(text, shown);
    return shown;
  };
  return {
    learn: beside.learn,
    reading(reading) {
      beside.learn(reading);
      return maskReading(reading, maskers);
    },
    path: (path) => noted(path, maskers.path),
    name: (name) => noted(name, isId(name) ? maskers.id : maskers.name),
    typed: () => Object.fromEntries(typed),
  };
}

/** An id begins with the reader that gave it. */
export const isId = (name: string): boolean => /^[a-z]+(?:-[a-z]+)*:\S+$/.test(name);

const noNames = (): BesideNames => ({ cut: [], kept: [] });

/** Each part of an id by itself, because one may hold the ids of several things. */
export const maskId = (id: string, namesOf: (part: string) => BesideNames = noNames): string =>
  id
    .split(':')
    .map((part) => {
      const names = namesOf(part);
      const isLeft = isDrawn(part) || (isOpaque(id) && names.cut.length === 0);
      return isLeft ? part : maskIdWords(part, names);
    })
    .join(':');

/** Digits in what a system drew are nobody's code. */
const isDrawn = (part: string): boolean =>
  /^(?=.*\d)[0-9a-f-]{8,}$/i.test(part) && /[a-f-]/i.test(part);

function maskReading(reading: Reading, maskers: Maskers): Reading {
  const masked = maskWords(reading, maskers);
  if (masked.kind === 'unread') return masked;
  const { record, path, at } = masked.source;
  return { ...masked, source: { record, path: maskers.path(path), at: maskAt(at) } };
}

function maskWords(reading: Reading, maskers: Maskers): Reading {
  switch (reading.kind) {
    case 'device':
      return maskDevice(reading, maskers);
    case 'account':
      return maskAccount(reading, maskers);
    case 'grant':
      return maskGrant(reading, maskers);
    case 'act':
      return maskAct(reading, maskers);
    case 'state':
      return maskState(reading, maskers);
    case 'automation':
      return maskAutomation(reading, maskers);
    case 'coverage':
      return maskCoverage(reading, maskers);
    case 'unread':
      return maskUnread(reading, maskers);
  }
}

function maskUnread(unread: Unread, { path }: Maskers): Unread {
  const { record, where } = unread;
  const isHash = /^[0-9a-f]{64}$/.test(record);
  return { ...unread, record: isHash ? record : path(record), where: maskWhere(where, path) };
}

/** Numbers and letters that a system drew; nothing in them was written by anybody. */
const isOpaque = (id: string): boolean =>
  id
    .split(':')
    .slice(id.includes(':') ? 1 : 0)
    .every((part) => /^(?:[a-z]+|[0-9a-f-]{8,})$/i.test(part));

/** Only what is there is masked; what is not there stays away. */
const some = (text: string | undefined, change: Masker): string | undefined =>
  text === undefined ? undefined : change(text);

function maskDevice(device: Device, { id, name }: Maskers): Device {
  const own = device.name === device.id ? id : name;
  return {
    ...device,
    id: id(device.id),
    name: own(device.name),
    ...changed(device, 'nameBefore', name),
    ...changed(device, 'maker', maskPlace),
    ...changed(device, 'model', maskPlace),
    ...changed(device, 'room', name),
    parts: device.parts.map((part) => ({
      ...part,
      id: id(part.id),
      ...changed(part, 'name', name),
    })),
  };
}

function maskAccount(account: Account, { id, name }: Maskers): Account {
  return {
    ...account,
    id: id(account.id),
    name: account.name === account.id ? id(account.name) : name(account.name),
    ...changed(account, 'belongsTo', id),
    ...changed(account, 'device', id),
    trackedBy: account.trackedBy.map(id),
  };
}

const maskGrant = (grant: Grant, { id }: Maskers): Grant => ({
  ...grant,
  id: id(grant.id),
  holder: id(grant.holder),
  on: id(grant.on),
});

function maskAct(act: Act, maskers: Maskers): Act {
  const { id, service } = maskers;
  return {
    ...act,
    ...changed(act, 'service', act.action === 'other' ? service : id),
    by: maskAttribution(act.by, maskers),
    devices: act.devices.map(id),
    parts: act.parts.map(id),
    ...changed(act, 'about', id),
    values: maskSettings(act.values, id),
    ...changed(act, 'text', maskText),
  };
}

const maskAttribution = (by: Attribution, { id, name }: Maskers): Attribution => ({
  ...by,
  ...changed(by, 'account', id),
  ...changed(by, 'automation', id),
  ...changed(by, 'causedBy', id),
  ...changed(by, 'deviceSays', name),
});

function maskState(state: State, { id }: Maskers): State {
  const device = id(state.device);
  const part = id(state.part);
  return device === state.device && part === state.part ? state : { ...state, device, part };
}

function maskAutomation(automation: Automation, { id, name, service }: Maskers): Automation {
  const parts = <One extends { readonly parts: string[]; readonly devices: string[] }>(
    one: One,
  ): One => ({ ...one, parts: one.parts.map(id), devices: one.devices.map(id) });
  return {
    ...automation,
    id: id(automation.id),
    name: automation.name === automation.id ? id(automation.name) : name(automation.name),
    triggers: automation.triggers.map(parts),
    steps: automation.steps.map((step) => ({
      ...parts(step),
      service: (step.action === 'other' ? service : id)(step.service),
    })),
    tells: automation.tells.map((tells) => maskTelling(tells, id)),
  };
}

const maskTelling = (telling: Telling, id: Masker): Telling => ({
  ...telling,
  service: id(telling.service),
  ...changed(telling, 'device', id),
  ...changed(telling, 'account', id),
  ...changed(telling, 'text', maskText),
});

const maskCoverage = (coverage: Coverage, { id }: Maskers): Coverage => ({
  ...coverage,
  ...changed(coverage, 'cause', maskPlace),
  ...(coverage.names === undefined ? {} : { names: coverage.names.map(id) }),
});

/** One property with its text changed, where it is there; its place among the others stays. */
function changed<Key extends string>(
  from: { readonly [K in Key]?: string | undefined },
  key: Key,
  change: Masker,
): { [K in Key]?: string } {
  const text = some(from[key], change);
  return text === undefined ? {} : ({ [key]: text } as { [K in Key]?: string });
}
