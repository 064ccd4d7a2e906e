import { RE2JS } from 're2js';
import { compareExact, type ExactNumber, readNumber } from './exact-number.ts';
import type { Comparison, RefPosition, ValueTest } from './expression.ts';
import { foldCase } from './fold-case.ts';
import { isInside, readIpAddress, readIpNetwork } from './ip-network.ts';
import { compileTextPattern } from './match-text.ts';
import type { SigmaScalar } from './sigma-record.ts';
import { readTimePart } from './time-part.ts';
import { regexFlags } from './type-modifiers.ts';

export type ScalarMatcher = (value: SigmaScalar) => boolean;

/** A test of one value; tests that need the whole record (`exists`, `field`) are not among these. */
export type ScalarTest = Exclude<ValueTest, { test: 'exists' } | { test: 'field' }>;

/** Compiles a test of one value. Null, and a field that is not there, meet only the test for null. */
export function compileScalarTest(test: ScalarTest): ScalarMatcher {
  switch (test.test) {
    case 'text':
      return onText(compileTextPattern(test.pattern, test.cased));
    case 'number':
      return compileEquality(test.value);
    case 'boolean':
      return onText((text) => text.toLowerCase() === String(test.value));
    case 'null':
      return (value) => value === null;
    case 'compare':
      return compileComparison(test.by, test.value);
    case 'regex': {
      const regex = RE2JS.compile(test.pattern, regexFlags(test.flags));
      return onText((text) => regex.test(text));
    }
    case 'cidr':
      return compileCidr(test.network);
    case 'time-part':
      return compileTimePart(test);
  }
}

/** How two values of one record are compared by `fieldref`: as texts. */
export function compareByPosition(at: RefPosition, cased: boolean) {
  const fold = (value: SigmaScalar): string => (cased ? String(value) : foldCase(String(value)));
  return (value: SigmaScalar, other: SigmaScalar): boolean => {
    if (value === null || other === null) return false;
    const [text, part] = [fold(value), fold(other)];
    if (at === 'startswith') return text.startsWith(part);
    if (at === 'endswith') return text.endsWith(part);
    return at === 'contains' ? text.includes(part) : text === part;
  };
}

/** Every value but null is compared as the text it would be written as. */
function onText(matches: (text: string) => boolean): ScalarMatcher {
  return (value) =>
    typeof value === 'string' ? matches(value) : value !== null && matches(String(value));
}

/** A number, also one that a record carries as text; NaN for everything else. */
function numberIn(value: SigmaScalar): ExactNumber {
  if (typeof value === 'number') return value;
  return (typeof value === 'string' ? readNumber(value) : undefined) ?? Number.NaN;
}

function compileEquality(wanted: ExactNumber): ScalarMatcher {
  return (value) =>
    typeof value === 'number' ? value === wanted : compareExact(numberIn(value), wanted) === 0;
}

function compileComparison(by: Comparison, bound: ExactNumber): ScalarMatcher {
  const order = (value: SigmaScalar): number => compareExact(numberIn(value), bound);
  if (by === 'lt') return (value) => order(value) < 0;
  if (by === 'lte') return (value) => order(value) <= 0;
  if (by === 'gt') return (value) => order(value) > 0;
  return (value) => order(value) >= 0;
}

function compileTimePart({ part, value: wanted, by }: ValueTest & { test: 'time-part' }) {
  const holds = by ? compileComparison(by, wanted) : compileEquality(wanted);
  return (value: SigmaScalar): boolean => holds(readTimePart(value, part) ?? null);
}

function compileCidr(text: string): ScalarMatcher {
  const network = readIpNetwork(text);
  return (value) => {
    const address = typeof value === 'string' ? readIpAddress(withoutZone(value)) : undefined;
    return network !== undefined && address !== undefined && isInside(network, address);
  };
}

/** `fe80::1%eth0` is the address without the interface it was seen on (RFC 4007 section 11). */
function withoutZone(address: string): string {
  return address.includes(':') ? address.replace(/%[^%]+$/, '') : address;
}
