import { createReadStream } from 'node:fs';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { CompiledRules } from '../../../sigma/compile.ts';
import type { Firing } from '../../../sigma/firing.ts';
import { run, start } from '../../../sigma/run.ts';
import type { SigmaRecord } from '../../../sigma/sigma-record.ts';
import type { TimePartsAsked } from '../../../sigma/time-parts-asked.ts';
import { printable } from '../layout.ts';
import { jsonRecords, type UnreadLine } from './json-records.ts';
import { type NotTime, NotTimes } from './not-times.ts';
import { SeenNames } from './seen-names.ts';

export type RunOverLines = {
  readonly firings: readonly Firing[];
  /** How many records were read. */
  readonly count: number;
  /** How many of them came before one that had come already, and could not be put in order. */
  readonly late: number;
  readonly unread: readonly UnreadLine[];
  readonly seen: SeenNames;
  readonly notTimes: readonly NotTime[];
};

export type Lines = {
  readonly path: string;
  readonly timeField: string | undefined;
  /** The fields that are looked out for. */
  readonly asked: ReadonlySet<string>;
  readonly timeParts: TimePartsAsked;
};

/**
 * Runs rules over JSON lines of a file, or of standard input (`-`). In order of time they are never
 * held in memory; a file out of order is read again and sorted, standard input cannot be.
 */
export async function runOverLines(compiled: CompiledRules, lines: Lines): Promise<RunOverLines> {
  const live = start(compiled);
  const firings: Firing[] = [];
  const seen = new SeenNames(lines.asked);
  const times = new NotTimes(lines.timeParts);
  const read = await eachRecord(lines, (record) => {
    seen.take(record);
    times.take(record);
    for (const firing of live.push(record)) firings.push(firing);
  });
  for (const firing of live.finish()) firings.push(firing);
  const late = live.late();
  const told = { ...read, seen, notTimes: times.found() };
  if (late === 0 || lines.path === '-') return { ...told, firings, late };
  const records: SigmaRecord[] = [];
  await eachRecord(lines, (record) => records.push(record));
  return { ...told, firings: run(compiled, records), late: 0 };
}

type Read = { readonly count: number; readonly unread: readonly UnreadLine[] };

async function eachRecord(lines: Lines, take: (record: SigmaRecord) => void): Promise<Read> {
  const unread: UnreadLine[] = [];
  let count = 0;
  for await (const one of jsonRecords(bytesOf(lines.path), lines.timeField)) {
    if ('why' in one) unread.push(one);
    else {
      count += 1;
      take(one);
    }
  }
  return { count, unread };
}

/** The bytes of a file, or of standard input where the path is `-`. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) yield chunk;
  } catch {
    throw new HomegroundError(
      'not-readable',
      `The records in ${printable(path)} could not be read.`,
      'Check the name, and that it is a file that you may read.',
    );
  }
}
