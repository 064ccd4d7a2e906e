import { findEntry, findValue, kindOf, type Located } from './located.ts';
import type { Mistake } from './mistake.ts';
import { levels, statuses } from './parse-head.ts';
import { correlationTypes } from './parsed-rule.ts';
import { dayOf } from './read-time.ts';
import {
  both,
  type Checks,
  each,
  isText,
  keys,
  list,
  mistake,
  needs,
  oneOf,
  shown,
  text,
  textOrTexts,
  wholeNumber,
} from './schema-checks.ts';

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
  falsepositives: textOrTexts({ shortest: 2 }),
  level: oneOf(levels),
};
const sources: Checks = { category: text({}), product: text({}), service: text({}) };
/** Bounds are whole numbers; a list of fields is one combined value. */
const bounds: Checks = {
  ...Object.fromEntries(['gt', 'gte', 'lt', 'lte', 'eq', 'neq'].map((op) => [op, wholeNumber])),
  field: (value, what) =>
    value.kind === 'list'
      ? each(text({ longest: 256 }))(value, what)
      : text({ longest: 256 })(value, what),
};
const bodies = {
  detection: {
    ...ofRules,
    related: each(related),
    name: text({ longest: 256 }),
    license: text({}),
    fields: list(text({})),
    scope: each(text({ shortest: 2 })),
    logsource: keys({ ...sources, definition: text({}) }),
    detection: searches,
  },
  correlation: {
    ...ofRules,
    correlation: keys({
      type: oneOf(correlationTypes),
      rules: list(text({ shortest: 2 })),
      'group-by': list(text({})),
      timespan: text({ longest: 10 }),
      condition: keys(bounds),
    }),
  },
  filter: {
    ...ofEvery,
    logsource: keys(sources),
    filter: both(
      needs(['selection'], 'A filter'),
      keys({ rules: filtered, selection, condition: text({}) }),
    ),
  },
} satisfies Record<string, Checks>;

/**
 * What in a rule is not as the JSON schemas of Sigma have it (`schema/`), whether or not it can be
 * run; a day must be one of the calendar as well. Keys that no schema has may hold anything. What
 * the text of the specification or its reference converter allow beyond the schemas is in docs/sigma.md.
 */
export function checkSchema(document: Located): readonly Mistake[] {
  if (document.kind !== 'map') return [];
  const kind = (['correlation', 'filter'] as const).find((one) => findEntry(document, one));
  return keys(bodies[kind ?? 'detection'])(document, '');
}

function uuid(value: Located, what: string): Mistake[] {
  if (isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value.value)) return [];
  return mistake(
    value,
    `${what} must be a UUID.`,
    'Write 32 hexadecimal digits, as 929a690e-bef0-4204-a928-ef5e620d6fcc; a word may stand under "name".',
  );
}

function date(value: Located, what: string): Mistake[] {
  const [match, year, month, day] =
    (isText(value) && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value.value)) || [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (match !== undefined && dayOf(parts).toISOString().startsWith(match)) return [];
  return mistake(value, `${what} must be a day, as YYYY-MM-DD.`, 'Write it as 2026-02-28.');
}

function tag(value: Located): Mistake[] {
  if (isText(value) && /^[a-z0-9_-]+\.[a-z0-9._-]+$/.test(value.value)) return [];
  return mistake(
    value,
    `${shown(value)} is not a tag.`,
    'Write a namespace, a dot and a name, in small letters, digits, "_", "-" and dots: attack.t1059.001',
  );
}

function related(value: Located): readonly Mistake[] {
  const hint = 'Write a map with id: and type:';
  if (value.kind !== 'map') return mistake(value, 'A related rule must be a map.', hint);
  return ['id', 'type'].flatMap((key) => {
    const found = findValue(value, key);
    if (!found) return mistake(value, `A related rule needs "${key}".`, hint);
    return (key === 'id' ? uuid : oneOf(relations))(found, `"${key}"`);
  });
}

/** Everything but the condition is a selection. */
function searches(value: Located): readonly Mistake[] {
  if (value.kind !== 'map') return [];
  return value.entries.flatMap(({ key, value: inner }) =>
    (key === 'condition' ? condition : selection)(inner, `"${key}"`),
  );
}

function condition(value: Located, what: string): readonly Mistake[] {
  return value.kind === 'list'
    ? mistake(value, '"condition" must be one text, and this is a list.', 'Join them with "or".')
    : text({})(value, what);
}

function selection(value: Located, what: string): readonly Mistake[] {
  if (value.kind === 'map') return [];
  if (value.kind === 'list') return value.items.flatMap((item) => searched(item, what));
  return mistake(
    value,
    `${what} must be a map or a list, and this is ${kindOf(value)}.`,
    'Write fields with their values, or words behind dashes.',
  );
}

function searched(item: Located, what: string): readonly Mistake[] {
  const isAllowed = item.kind === 'map' || isText(item) || wholeNumber(item, what).length === 0;
  if (isAllowed) return [];
  return mistake(
    item,
    `An item of ${what} must be a text, a whole number or a map, and this is ${kindOf(item)}.`,
    'Quote it to search for it as a text.',
  );
}

/** The converters of Sigma read `any` as well. */
function filtered(value: Located, what: string): readonly Mistake[] {
  if (isText(value) && value.value === 'any') return [];
  return value.kind === 'list' && value.items.length === 0
    ? mistake(value, `${what} is empty.`, 'Name at least one rule, or write rules: any.')
    : list(text({}))(value, what);
}
