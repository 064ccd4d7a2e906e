import type { KeptExamination } from '../../../case/kept-examination.ts';
import type { FieldValue, PlacedRecord } from '../../../context/placed-record.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { Exception } from '../../../model/household.ts';

/** Who did it or holds it, and on what: enough to tell the same from anything else. */
const tellingFields = [
  'actor.account',
  'actor.automation',
  'act.about',
  'holder.account',
  'automation.id',
  'device.id',
  'coverage.topic',
  'coverage.cause',
] as const;

/**
 * "This is fine, because ...": an exception for the rule of a finding that fits the same accounts on
 * the same devices, and no others. Throws `not-found` where there is no such finding.
 */
export function exceptionFor(kept: KeptExamination, id: string, why: string): Exception {
  const finding = kept.findings.find((one) => one.id === id);
  if (finding === undefined) throw noFinding();
  const wanted = new Set(finding.observations);
  const records = kept.placed.filter((record) => wanted.has(record.id));
  const when = Object.fromEntries(
    tellingFields.flatMap((field) => {
      const values = valuesIn(records, field);
      const [only, ...more] = values;
      if (only === undefined) return [];
      return [[field, more.length === 0 ? only : values]];
    }),
  );
  if (Object.keys(when).length === 0) throw nothingToTell();
  return { why, rules: [finding.rule], when };
}

/** Empty unless every record has the field: an exception must fit all of them. */
function valuesIn(records: readonly PlacedRecord[], field: string): string[] {
  const each = records.map(({ fields }) => textsOf(fields[field]));
  if (each.some((texts) => texts.length === 0)) return [];
  return [...new Set(each.flat())].sort().map(literal);
}

function textsOf(value: FieldValue | undefined): string[] {
  if (value === null || value === undefined) return [];
  return (typeof value === 'object' ? value : [value]).map(String);
}

/** In Sigma, `*` and `?` stand for anything unless a `\` stands before them. */
function literal(text: string): string {
  return text.replaceAll(/[\\*?]/g, (sign) => `\\${sign}`);
}

function noFinding(): HomegroundError {
  return new HomegroundError(
    'not-found',
    'That finding is gone.',
    'The records were read again since. Load the page again.',
  );
}

function nothingToTell(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'Nothing in this finding tells it from others, so that it cannot be put aside alone.',
    'Write an exception into the household file: docs/household.md.',
  );
}
