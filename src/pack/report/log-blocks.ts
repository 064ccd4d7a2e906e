import type { LogEntry } from '../../model/log-entry.ts';
import type { RedactedLogEntry } from '../disclosure/disclosure.ts';
import { type Block, quiet, text } from './blocks.ts';
import type { View } from './view.ts';

const mostAtEachEnd = 30;
const hashShown = 12;

/** The log of the case: all of a short one, the two ends of a long one. */
export const logBlocks = (view: View): Block[] => {
  const { say, log } = view;
  if (log.length === 0) return [text(say('report.log.none'))];
  const isLong = log.length > 2 * mostAtEachEnd;
  const first = isLong ? log.slice(0, mostAtEachEnd) : log;
  const last = isLong ? log.slice(-mostAtEachEnd) : [];
  return [
    text(say('report.log.intro')),
    tableOf(first, view),
    ...(isLong
      ? [
          quiet(say('report.log.more', { count: log.length - 2 * mostAtEachEnd })),
          tableOf(last, view),
        ]
      : []),
  ];
};

const tableOf = (entries: View['log'], view: View): Block => ({
  kind: 'table',
  columns: [
    { title: view.say('report.log.entry'), share: 9 },
    { title: view.say('report.log.when'), share: 20 },
    { title: view.say('report.log.who'), share: 19 },
    { title: view.say('report.log.what'), share: 30 },
    { title: view.say('report.log.hash'), share: 22, isCode: true },
  ],
  rows: entries.map((entry) => rowOf(entry, view)),
});

const rowOf = (entry: LogEntry | RedactedLogEntry, { say, momentIn }: View): string[] => {
  const hash = entry.hash.slice(0, hashShown);
  if ('redacted' in entry) return [String(entry.n), '–', '–', say('report.log.redacted'), hash];
  return [
    String(entry.n),
    momentIn(entry.atMs),
    entry.who,
    say(`report.log.action-${entry.action}`),
    hash,
  ];
};
