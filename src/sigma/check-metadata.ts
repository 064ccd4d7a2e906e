import { findEntry, findValue, type Located, type LocatedScalar } from './located.ts';
import { levels, statuses } from './parse-head.ts';
import type { Place } from './place.ts';
import { dayOf } from './written-time.ts';

/** What is wrong with one attribute of a rule, and where it stands. */
export type MetadataMistake = {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
};

type Check = (value: Located, key: string, keyPlace?: Place) => readonly MetadataMistake[];
type Checks = Readonly<Record<string, Check>>;

const relations = ['derived', 'obsolete', 'merged', 'renamed', 'similar'];

const ofEvery: Checks = {
  title: text({ longest: 256 }),
  id: uuid,
  description: text({ longest: 65_535 }),
  date,
  modified: date,
  taxonomy: text({ longest: 256 }),
};
const ofRules: Checks = {
  ...ofEvery,
  status: oneOf(statuses),
  author: text({}),
  references: list(text({})),
  tags: list(tag),
  falsepositives: textOrList(text({ shortest: 2 })),
  level: oneOf(levels),
};
const checks = {
  detection: {
    ...ofRules,
    related: each(related),
    name: text({ longest: 256 }),
    license: text({}),
    fields: list(text({})),
    scope: each(text({ shortest: 2 })),
    logsource,
  },
  correlation: ofRules,
  filter: { ...ofEvery, logsource },
} satisfies Record<string, Checks>;

/**
 * What is wrong with the attributes that only describe a rule, as the JSON schemas of Sigma have them
 * (`schema/`); a day must be one of the calendar as well. Other attributes may hold anything.
 */
export function checkMetadata(document: Located): MetadataMistake[] {
  if (document.kind !== 'map') return [];
  const kind = (['correlation', 'filter'] as const).find((one) => findEntry(document, one));
  const table: Checks = checks[kind ?? 'detection'];
  return document.entries.flatMap(({ key, keyPlace, value }) =>
    Object.hasOwn(table, key) ? (table[key]?.(value, key, keyPlace) ?? []) : [],
  );
}

function mistake(value: Located, message: string, hint: string): MetadataMistake[] {
  return [{ place: value.place, message, hint }];
}

function isText(value: Located): value is LocatedScalar & { readonly value: string } {
  return value.kind === 'scalar' && typeof value.value === 'string';
}

function text({ shortest = 0, longest = Number.POSITIVE_INFINITY }): Check {
  return (value, key) => {
    if (!isText(value))
      return mistake(value, `"${key}" must be a text.`, 'Write it as one text; quote a number.');
    const length = [...value.value].length;
    if (length < shortest)
      return mistake(value, `"${key}" needs ${shortest} characters or more.`, 'Write more of it.');
    return length <= longest
      ? []
      : mistake(value, `"${key}" is longer than ${longest} characters.`, 'Write it shorter.');
  };
}

function oneOf(allowed: readonly string[]): Check {
  // At the key, as where such a rule is refused to be run.
  return (value, key, place = value.place) =>
    isText(value) && allowed.includes(value.value)
      ? []
      : mistake(
          { ...value, place },
          `${shown(value)} is not a value of "${key}".`,
          `Write one of: ${allowed.join(', ')}.`,
        );
}

function uuid(value: Located, key: string): MetadataMistake[] {
  if (isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value.value)) return [];
  return mistake(
    value,
    `"${key}" must be a UUID.`,
    'Write 32 hexadecimal digits, as 929a690e-bef0-4204-a928-ef5e620d6fcc; a word may stand under "name".',
  );
}

function date(value: Located, key: string): MetadataMistake[] {
  const [match, year, month, day] =
    (isText(value) && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value.value)) || [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (match !== undefined && dayOf(parts).toISOString().startsWith(match)) return [];
  return mistake(value, `"${key}" must be a day, as YYYY-MM-DD.`, 'Write it as 2026-02-28.');
}

function tag(value: Located): MetadataMistake[] {
  if (isText(value) && /^[a-z0-9_-]+\.[a-z0-9._-]+$/.test(value.value)) return [];
  return mistake(
    value,
    `${shown(value)} is not a tag.`,
    'Write a namespace, a dot and a name, in small letters, digits, "_", "-" and dots: attack.t1059.001',
  );
}

function related(value: Located): MetadataMistake[] {
  const hint = 'Write a map with id: and type:';
  if (value.kind !== 'map') return mistake(value, 'A related rule must be a map.', hint);
  return ['id', 'type'].flatMap((key) => {
    const found = findValue(value, key);
    if (!found) return mistake(value, `A related rule needs "${key}".`, hint);
    return key === 'id' ? uuid(found, key) : oneOf(relations)(found, key);
  });
}

/** The keys that are read, and the one that explains; there may be others. */
function logsource(value: Located): MetadataMistake[] {
  if (value.kind !== 'map') return [];
  return ['category', 'product', 'service', 'definition'].flatMap((key) => {
    const found = findValue(value, key);
    return found ? text({})(found, key) : [];
  });
}

function each(check: Check): Check {
  return (value, key) =>
    value.kind === 'list'
      ? value.items.flatMap((item) => check(item, key))
      : mistake(value, `"${key}" must be a list.`, `Write each of ${key} behind a dash.`);
}

/** A list in which nothing stands twice. */
function list(check: Check): Check {
  return (value, key) => [...each(check)(value, key), ...repeated(value, key)];
}

function textOrList(check: Check): Check {
  return (value, key) => (value.kind === 'scalar' ? check(value, key) : list(check)(value, key));
}

function repeated(value: Located, key: string): MetadataMistake[] {
  const texts = value.kind === 'list' ? value.items.filter(isText) : [];
  return texts
    .filter((item, at) => texts.findIndex((other) => other.value === item.value) < at)
    .flatMap((item) =>
      mistake(item, `${shown(item)} stands twice in "${key}".`, 'Leave one of them out.'),
    );
}

function shown(value: Located): string {
  if (value.kind !== 'scalar') return value.kind === 'list' ? 'A list' : 'A map';
  return isText(value) ? `"${value.value}"` : 'This';
}
