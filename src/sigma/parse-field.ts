import { BadRules, each, refuse, together } from './bad-rules.ts';
import { type DraftValue, draftOf, finishDraft } from './draft-value.ts';
import { allOf, anyOf, type Expression, type ValueTest } from './expression.ts';
import type { Located, LocatedEntry, LocatedScalar } from './located.ts';
import { entryModifiers, modifierNames, valueModifiers } from './modifiers.ts';
import type { Place } from './place.ts';
import { fillPlaceholders, type Placeholders, refuseWithoutPlaceholder } from './placeholders.ts';
import { openEnd, openStart } from './text-pattern.ts';

type FieldKey = {
  readonly field: string;
  readonly modifiers: readonly string[];
  readonly place: Place;
  readonly placeholders: Placeholders;
};

/** One `field|modifier|...: value` line; a line without a field name searches every value. */
export function parseField(entry: LocatedEntry, placeholders: Placeholders): Expression {
  const [field = '', ...modifiers] = entry.key.split('|');
  const key: FieldKey = { field, modifiers, place: entry.keyPlace, placeholders };
  const { values } = together({
    known: () => each(modifiers, (name) => checkModifier(name, key)),
    values: () => valuesOf(entry.value, entry.key),
  });
  const { tests } = together({
    combination: () => checkCombination(key, values),
    filled: () => modifiers.includes('expand') && refuseWithoutPlaceholder(values, key.place),
    // A value may become several, of which one is enough even where `all` values are asked for.
    tests: () => each(values, (value) => testsOf(value, key)),
  });
  if (modifiers.includes('neq')) return { op: 'differs', field, tests: tests.flat() };
  const asked = tests.map((some) => anyOf(some.map((test) => ask(field, test))));
  return modifiers.includes('all') ? allOf(asked) : anyOf(asked);
}

/** A bare word of a keyword list, searched for in every value of a record. */
export function parseKeyword(scalar: LocatedScalar, placeholders: Placeholders): Expression {
  const key = { field: '', modifiers: [], place: scalar.place, placeholders };
  return anyOf(testsOf(scalar, key).map((test) => ask('', test)));
}

function ask(field: string, test: ValueTest): Expression {
  return field === '' ? { op: 'keyword', test } : { op: 'field', field, test };
}

function testsOf(scalar: LocatedScalar, key: FieldKey): ValueTest[] {
  if (key.field === '' && (scalar.value === null || scalar.value === ''))
    refuse(scalar.place, 'A keyword must be a text.', 'Write the text to search for.');
  // Wherever `expand` stands, its placeholders are filled before anything else is done.
  const isFilled = key.modifiers.includes('expand');
  const scalars = isFilled ? fillPlaceholders(scalar, key.placeholders) : [scalar];
  let drafts: readonly DraftValue[] = scalars.map(draftOf);
  for (const name of key.modifiers) {
    const modify = valueModifiers.get(name);
    if (modify) drafts = drafts.flatMap((draft) => modify(draft, { name, place: scalar.place }));
  }
  const cased = key.modifiers.includes('cased');
  if (key.field !== '') return drafts.map((draft) => finishDraft(draft, cased));
  return drafts.map((draft) => searchAnywhere(finishDraft(asText(draft), cased), key.place));
}

/** A search has no field that could hold a number: it looks for what the rule has written. */
function asText(draft: DraftValue): DraftValue {
  return draft.kind === 'plain' && draft.value !== null
    ? { kind: 'text', pattern: [draft.written] }
    : draft;
}

function searchAnywhere(test: ValueTest, place: Place): ValueTest {
  if (test.test === 'text') return { ...test, pattern: openStart(openEnd(test.pattern)) };
  if (test.test === 'regex') return test;
  return refuse(place, 'This modifier needs a field name.', 'Write field|modifier.');
}

function valuesOf(value: Located, key: string): LocatedScalar[] {
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) refuse(value.place, `"${key}" has no value.`, 'Write at least one.');
  return each(items, (item) => {
    if (item.kind === 'scalar') return item;
    return refuse(item.place, `"${key}" must be a value or a list of values.`, 'Write it flat.');
  });
}

function checkModifier(name: string, key: FieldKey): void {
  if (entryModifiers.includes(name) || valueModifiers.has(name)) return;
  refuse(
    key.place,
    `There is no modifier "${name}".`,
    `The modifiers are: ${modifierNames.join(', ')}.`,
  );
}

function checkCombination(key: FieldKey, values: readonly LocatedScalar[]): void {
  const has = (name: string): boolean => key.modifiers.includes(name);
  const wrong = [
    has('all') &&
      values.length < 2 && {
        message: '"all" needs a list of at least two values.',
        hint: 'Leave "all" out.',
      },
    key.field === '' &&
      has('neq') && {
        message: '"neq" needs a field name.',
        hint: 'Negate the search in the condition instead.',
      },
    has('exists') &&
      (key.modifiers.length > 1 || values.length > 1) && {
        message: '"exists" stands alone, with true or false.',
        hint: 'Write field|exists: true.',
      },
    has('cased') &&
      key.modifiers.some((name) => withoutCase.includes(name)) && {
        message: '"cased" is for texts.',
        hint: '"re" is cased already; networks, numbers and times have no case.',
      },
  ];
  const mistakes = wrong.flatMap((one) => (one ? [{ place: key.place, ...one }] : []));
  if (mistakes.length > 0) throw new BadRules(mistakes);
}

const withoutCase = [
  ...['re', 'cidr', 'lt', 'lte', 'gt', 'gte'],
  ...['minute', 'hour', 'day', 'week', 'month', 'year'],
];
