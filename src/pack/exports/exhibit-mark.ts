import type { LogEntry } from '../../model/log-entry.ts';
import type { RedactedLogEntry } from '../disclosure/disclosure.ts';
import type { Exhibit } from '../exhibit.ts';

/** An exhibit with its mark and how it came into the case, as a continuity record needs it. */
export type MarkedExhibit = Exhibit & {
  /** Initials of whoever added it and its number in the case, such as `AB/7`. */
  readonly mark: string;
  /** The label of whoever added it; null where the log does not tell or the name is redacted. */
  readonly addedBy: string | null;
  /** The log entry that tells of the adding. */
  readonly entry: number | null;
};

const mostInitials = 3;

/** First letters of the words of a label, as UK exhibit marks use them; `X` where there are none. */
export const initialsOf = (label: string): string => {
  const words = label.normalize('NFC').match(/[\p{L}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
  const letters = words.map((word) => [...word.toLocaleUpperCase('en')][0] ?? '');
  return letters.slice(0, mostInitials).join('') || 'X';
};

/**
 * Marks exhibits the way UK practice does: the initials of whoever produces an item, and a running
 * number. The number is the one in the case, so that a mark leads to the file in the pack.
 */
export const markExhibits = (
  exhibits: readonly Exhibit[],
  log: readonly (LogEntry | RedactedLogEntry)[],
): MarkedExhibit[] => {
  const adding = log.flatMap((entry) => ('redacted' in entry || !isAdding(entry) ? [] : entry));
  return exhibits.map((exhibit) => {
    const entry = adding.find((one) => tellsOf(one, exhibit));
    return {
      ...exhibit,
      mark: `${initialsOf(entry?.who ?? '')}/${exhibit.n}`,
      addedBy: entry?.who ?? null,
      entry: entry?.n ?? null,
    };
  });
};

const isAdding = ({ action }: LogEntry): boolean => action === 'add-records' || action === 'attach';

/** By its number: entries of an earlier form tell of one attached file by `record`. */
const tellsOf = ({ details }: LogEntry, { n }: Exhibit): boolean => {
  const first = Number(details.firstRecord ?? details.record);
  return n >= first && n < first + Number(details.files ?? 1);
};
