import { z } from 'zod';
import { canonicalJson } from '../../case/canonical-json.ts';
import { LogEntry } from '../../model/log-entry.ts';
import { paths } from '../pack-paths.ts';
import { hexOf } from '../tree/encodings.ts';
import { lineName } from '../tree/leaf.ts';
import type { Sha256 } from '../tree/tools.ts';
import type { FaultList } from './fault-list.ts';
import { jsonIn, textIn } from './parse-json.ts';

const Redacted = LogEntry.pick({ n: true, previous: true, hash: true }).extend({
  redacted: z.literal(true),
});
const Line = z.union([LogEntry, Redacted]);

/** A line of the log as a pack has it. */
export type LogLine = z.infer<typeof Line>;

/** Follows the chain of the log while its lines go by, and keeps them. */
export function watchLog(sha256: Sha256, faults: FaultList) {
  let head = '0'.repeat(64);
  let isSalted = false;
  const lines: LogLine[] = [];
  const utf8 = new TextEncoder();
  const hashOf = ({ hash: _, ...entry }: LogEntry): string =>
    hexOf(sha256(utf8.encode(canonicalJson(entry))));
  const checkPlace = ({ n, previous }: LogLine, number: number): void => {
    const where = lineName(paths.log, number);
    if (n !== number) faults.add(n > number ? 'entry-missing' : 'entry-out-of-order', where);
    if (previous !== head) faults.add('entry-out-of-order', where);
  };
  const checkEntry = (entry: LogEntry, where: string): void => {
    // Once a case salts its entries, it does so for ever.
    if (hashOf(entry) !== entry.hash || (isSalted && entry.salt === undefined))
      faults.add('entry-differs', where);
    isSalted ||= entry.salt !== undefined;
  };
  return {
    lines: lines as readonly LogLine[],
    line(bytes: Uint8Array, number: number): void {
      const where = lineName(paths.log, number);
      const text = textIn(bytes);
      const line = Line.safeParse(jsonIn(text)).data;
      if (line === undefined || canonicalJson(line) !== text) faults.add('not-as-written', where);
      else {
        checkPlace(line, number);
        head = line.hash;
        lines.push(line);
        if (!('redacted' in line)) checkEntry(line, where);
      }
    },
  };
}
