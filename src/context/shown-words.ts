import { maskName, maskText } from '../masks/masks.ts';
import type { DiaryEntry } from '../model/diary-entry.ts';
import type { Household } from '../model/household.ts';
import type { Said } from '../model/said.ts';
import { maskPath } from '../readers/mask-path.ts';
import { isId, maskId, type ReadingMasks } from '../readers/mask-readings.ts';
import { type HiddenAddresses, hideAddresses } from './hide-addresses.ts';

/** What a person typed, or named a file, as results show it: without what opens something and without addresses. */
export type ShownWords = {
  name(name: string): string;
  path(path: string): string;
  text(text: string): string;
  household(household: Household): Household;
  diaryEntry(entry: DiaryEntry): DiaryEntry;
  /** By which the same words are shown alike later on. */
  said(): Said;
};

type Ways = Pick<ReadingMasks, 'name' | 'path'> & Pick<HiddenAddresses, 'text'>;

/** Beside what was read: a name that stands there is shown as it stands there. */
export const wordsBeside = (masks: ReadingMasks, hide: HiddenAddresses): ShownWords =>
  shownBy({ ...masks, text: hide.text }, () => ({
    addresses: hide.addresses(),
    names: masks.typed(),
  }));

/** As they were shown before; of a case that was not examined, by themselves. */
export function wordsAsBefore(said: Said = { addresses: [], names: {} }): ShownWords {
  const names = new Map(Object.entries(said.names));
  const hide = hideAddresses(said.addresses);
  const ways = {
    name: (name: string) => names.get(name) ?? (isId(name) ? maskId : maskName)(name),
    path: (path: string) => names.get(path) ?? maskPath(path),
    text: hide.text,
  };
  return shownBy(ways, () => said);
}

function shownBy({ name, path, text }: Ways, said: () => Said): ShownWords {
  const words = {
    name: (typed: string) => (isId(typed) ? name(typed) : text(name(typed))),
    path: (typed: string) => text(path(typed)),
    text: (typed: string) => text(maskText(typed)),
  };
  return {
    ...words,
    said,
    household: (household) => shownHousehold(household, words),
    diaryEntry: (entry) => ({
      ...entry,
      who: words.name(entry.who),
      text: words.text(entry.text),
    }),
  };
}

type Words = Pick<ShownWords, 'name' | 'text'>;

function shownHousehold(household: Household, { name, text }: Words): Household {
  const { people, shared_accounts, not_known, orders, rooms, exceptions, diary } = household;
  return {
    ...household,
    people: people.map((one) => ({
      ...one,
      name: name(one.name),
      accounts: one.accounts.map(name),
      phones: one.phones.map(name),
    })),
    shared_accounts: shared_accounts.map(name),
    ...(not_known && { not_known: not_known.map(name) }),
    orders: orders.map((one) => ({ ...one, name: name(one.name), about: name(one.about) })),
    rooms: Object.fromEntries(Object.entries(rooms).map(([room, is]) => [name(room), is])),
    exceptions: exceptions.map((one) => ({
      ...one,
      why: text(one.why),
      when: mapped(one.when, (value) => (typeof value === 'string' ? name(value) : value)),
    })),
    ...(diary && {
      diary: diary.map((one) => (one.what ? { ...one, what: text(one.what) } : one)),
    }),
  };
}

type When = Household['exceptions'][number]['when'];
type Value = string | number | boolean;

const mapped = (when: When, change: (value: Value) => Value): When =>
  Object.fromEntries(
    Object.entries(when).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map(change) : change(value),
    ]),
  );
