import { HomegroundError } from '../../../model/homeground-error.ts';
import { readField, type SigmaFields, type SigmaRecord } from '../../../sigma/sigma-record.ts';
import { cutLines, type Line } from './cut-lines.ts';
import { parseExactJson } from './exact-json.ts';
import { flattenJson } from './flatten-json.ts';
import { readMoment } from './read-moment.ts';

export type UnreadLine = { readonly line: number; readonly why: string };

/**
 * Reads one JSON object per line as a record whose id is the number of its line; empty lines are none.
 * Throws `nothing-recognised` for a list of records: read by lines, most of it would be lost.
 */
export async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  timeField: string | undefined,
): AsyncGenerator<SigmaRecord | UnreadLine> {
  const timeFields = timeField === undefined ? usualTimeFields : [timeField];
  let isFirst = true;
  for await (const line of cutLines(chunks)) {
    if (line.text?.trim() === '') continue;
    if (isFirst && line.text !== null && startOfList.test(line.text)) throw isList();
    isFirst = false;
    yield readLine(line, timeFields);
  }
}

const startOfList = /^\s*\[\s*(?:$|[[{\]])/;

const isList = (): HomegroundError =>
  new HomegroundError(
    'nothing-recognised',
    'These records are one JSON list. One JSON object per line is read.',
    'Write each record of the list on a line of its own, for example with: jq -c .[] list.json',
  );

const usualTimeFields = ['@timestamp', 'timestamp', 'time'];

function readLine(line: Line, timeFields: readonly string[]): SigmaRecord | UnreadLine {
  const fields = line.text === null ? line.why : readFields(line.text);
  if (typeof fields === 'string') return { line: line.number, why: fields };
  const timeMs = timeOf(fields, timeFields);
  if (typeof timeMs === 'string') return { line: line.number, why: timeMs };
  return { id: idOf(line.number), timeMs, logsource: {}, fields };
}

/** The fields, or why there are none. The text itself is never told: it may hold a secret. */
function readFields(text: string): SigmaFields | string {
  try {
    const value = parseExactJson(text);
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? (flattenJson(value) ?? 'nested too deeply') : 'not a JSON object';
  } catch {
    return 'not JSON';
  }
}

function timeOf(fields: SigmaFields, names: readonly string[]): number | string {
  const name = names.find((one) => (readField(fields, one) ?? null) !== null);
  if (name === undefined) return `no time (looked for ${names.join(', ')}${otherTimes(fields)})`;
  return readMoment(readField(fields, name)) ?? `its ${name} is not a time`;
}

/** Names of fields that write a time of day, for a person to choose from. */
function otherTimes(fields: SigmaFields): string {
  const found = Object.keys(fields).filter((name) => {
    const value = readField(fields, name);
    return typeof value === 'string' && value.includes(':') && readMoment(value) !== undefined;
  });
  return found.length === 0 ? '' : `; there is a time in ${found.slice(0, 3).join(', ')}`;
}

/** As long for each line, so that ids stand in the order of lines. */
function idOf(line: number): string {
  return String(line).padStart(15, '0');
}
