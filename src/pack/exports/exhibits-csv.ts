import type { Cell } from './csv.ts';
import { csvLine } from './csv.ts';
import type { MarkedExhibit } from './exhibit-mark.ts';

export const exhibitColumns = [
  'exhibit',
  'number',
  'path',
  'sha256',
  'bytes',
  'added_utc',
  'added_by_label',
  'log_entry',
  'reader',
  'is_of_diary',
  'file_in_pack',
  'kept_back_for',
] as const;

/** The exhibits with their marks and how they came into the case. */
export const exhibitsCsv = (exhibits: readonly MarkedExhibit[]): string =>
  [exhibitColumns, ...exhibits.map(cellsOf)].map(csvLine).join('');

const cellsOf = (one: MarkedExhibit): Cell[] => [
  one.mark,
  one.n,
  one.path,
  one.sha256,
  one.bytes,
  new Date(one.addedMs).toISOString(),
  one.addedBy,
  one.entry,
  one.reader,
  one.isAttachment,
  one.file,
  one.withheld,
];
