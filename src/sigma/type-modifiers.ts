import { RE2JS } from 're2js';
import { refuse } from './bad-rules.ts';
import { type DraftValue, type ModifierUse, refuseBehind } from './draft-value.ts';
import { type ExactNumber, readNumber } from './exact-number.ts';
import type { Comparison, TimePart, ValueTest } from './expression.ts';
import { isNetworkAddress, readIpNetwork } from './ip-network.ts';
import { plainText } from './text-pattern.ts';

type ToTest = (draft: DraftValue, use: ModifierUse) => ValueTest;

/** Modifiers that say what kind of value is meant. */
export const typeModifiers = {
  re: asTest((draft, use) =>
    checkRegex({ test: 'regex', pattern: rawText(draft, use), flags: '' }, use),
  ),
  i: asTest((draft, use) => addFlag(draft, use)),
  m: asTest((draft, use) => addFlag(draft, use)),
  s: asTest((draft, use) => addFlag(draft, use)),
  cidr: asTest((draft, use) => ({ test: 'cidr', network: checkNetwork(rawText(draft, use), use) })),
  fieldref: asTest((draft, use) => ({
    test: 'field',
    field: fieldName(draft, use),
    at: 'equals',
    cased: false,
  })),
  exists: asTest((draft, use) => ({ test: 'exists', value: truth(draft, use) })),
  lt: comparison('lt'),
  lte: comparison('lte'),
  gt: comparison('gt'),
  gte: comparison('gte'),
  minute: timePart('minute'),
  hour: timePart('hour'),
  day: timePart('day'),
  week: timePart('week'),
  month: timePart('month'),
  year: timePart('year'),
};

/** The flags of RE2 for Sigma's `i`, `m` and `s`. */
export function regexFlags(flags: string): number {
  return (
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0)
  );
}

function asTest(toTest: ToTest) {
  return (draft: DraftValue, use: ModifierUse): DraftValue[] => [
    { kind: 'test', test: toTest(draft, use) },
  ];
}

function comparison(by: Comparison) {
  return asTest((draft, use) => {
    if (draft.kind !== 'test') return { test: 'compare', by, value: numeric(draft, use) };
    const { test } = draft;
    if (test.test === 'time-part' && test.by === undefined) return { ...test, by };
    return refuseBehind(use, 'Use it on a number, or behind a part of a date: hour|gte.');
  });
}

function timePart(part: TimePart) {
  return asTest((draft, use) => ({ test: 'time-part', part, value: partOfDate(draft, use, part) }));
}

/** What a date can hold, as ISO 8601 writes it. */
const partsOfDate: Readonly<Record<TimePart, readonly [lowest: number, highest: number]>> = {
  minute: [0, 59],
  hour: [0, 23],
  day: [1, 31],
  week: [1, 53],
  month: [1, 12],
  year: [0, 9999],
};

function partOfDate(draft: DraftValue, use: ModifierUse, part: TimePart): number {
  if (draft.kind === 'test' && draft.test.test === 'compare')
    return refuse(
      use.place,
      `"${use.name}" cannot follow a comparison.`,
      `Take the part first: ${use.name}|${draft.test.by}.`,
    );
  const value = numeric(draft, use);
  const [lowest, highest] = partsOfDate[part];
  if (typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest)
    return value;
  return refuse(
    use.place,
    `No date has the ${part} ${typeof value === 'number' ? value : value.digits}.`,
    `Write a whole number from ${lowest} to ${highest}.`,
  );
}

function addFlag(draft: DraftValue, use: ModifierUse): ValueTest {
  if (draft.kind === 'test' && draft.test.test === 'regex')
    return checkRegex({ ...draft.test, flags: draft.test.flags + use.name }, use);
  return refuse(use.place, `"${use.name}" is a flag of "re".`, `Write field|re|${use.name}.`);
}

type Regex = ValueTest & { readonly test: 'regex' };

function checkRegex(regex: Regex, use: ModifierUse): Regex {
  try {
    RE2JS.compile(regex.pattern, regexFlags(regex.flags));
    return regex;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      use.place,
      `This regular expression cannot be used: ${why}.`,
      'Only expressions that run in linear time are allowed: no look-around, no back-references, and no count above 1000.',
    );
  }
}

function rawText(draft: DraftValue, use: ModifierUse): string {
  if (draft.kind === 'text' && draft.raw !== undefined) return draft.raw;
  if (draft.kind === 'plain' && draft.value !== null) return draft.written;
  if (draft.kind !== 'plain') return refuseBehind(use);
  return refuse(use.place, `"${use.name}" needs a text, and nothing stands here.`, 'Write a text.');
}

function checkNetwork(text: string, use: ModifierUse): string {
  const network = readIpNetwork(text);
  if (network && isNetworkAddress(network)) return text;
  const why = network ? 'has bits set after its prefix' : 'is not a network';
  return refuse(use.place, `"${text}" ${why}.`, 'Write it as 192.0.2.0/24 or 2001:db8::/32.');
}

function fieldName(draft: DraftValue, use: ModifierUse): string {
  const name = draft.kind === 'text' ? plainText(draft.pattern) : undefined;
  if (name) return name;
  if (draft.kind === 'test' || draft.kind === 'bytes') return refuseBehind(use);
  return refuse(
    use.place,
    `"fieldref" needs the name of a field${draft.kind === 'plain' ? otherKind(draft) : ''}.`,
    'Write the name of a field as a text, without wildcards.',
  );
}

function truth(draft: DraftValue, use: ModifierUse): boolean {
  if (draft.kind === 'plain' && typeof draft.value === 'boolean') return draft.value;
  return refuse(
    use.place,
    `"exists" needs true or false${otherKind(draft)}.`,
    'Write true or false, without quotes; yes and no are texts.',
  );
}

function numeric(draft: DraftValue, use: ModifierUse): ExactNumber {
  if (draft.kind === 'plain' && draft.value !== null && typeof draft.value !== 'boolean')
    return draft.value;
  const raw = draft.kind === 'text' ? draft.raw : '';
  if (draft.kind !== 'plain' && raw === undefined) return refuseBehind(use);
  return refuse(
    use.place,
    `"${use.name}" needs a number${otherKind(draft)}.`,
    raw !== undefined && readNumber(raw) !== undefined
      ? `Write it without quotes: ${raw}`
      : 'Write a number, without quotes.',
  );
}

/** What stands there instead. */
function otherKind(draft: DraftValue): string {
  if (draft.kind === 'text' && draft.raw !== undefined) return `, and "${draft.raw}" is a text`;
  if (draft.kind !== 'plain') return '';
  return draft.value === null ? ', and nothing stands here' : `, and this is ${draft.written}`;
}
