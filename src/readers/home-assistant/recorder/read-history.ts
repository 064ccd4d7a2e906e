import type { Reading } from '../../../model/observation.ts';
import type { ReadOptions } from '../../reader.ts';
import type { HomeIndex } from '../home-index.ts';
import type { HistoryFile } from '../snapshot.ts';
import type { Share } from './history-tables.ts';
import { layoutOf } from './layout.ts';
import { type OpenHistory, openHistory } from './open-database.ts';
import { tallyFor, type UnreadTally } from './unread-tally.ts';
import { walkHistory } from './walk-history.ts';

export type HistoryOptions = ReadOptions & {
  /** Whether another copy of the same history has given this act or state already. */
  readonly hasSeen?: ((id: string) => boolean) | undefined;
};

/**
 * Reads a recorder database of Home Assistant, of any layout since 2018: acts, states, devices that
 * only the history knows, and what it covers. Works on a private copy that is wiped afterwards; the
 * given files are never opened by SQLite. What is damaged is counted, and the rest is read.
 */
export async function* readHistory(
  file: HistoryFile,
  index: HomeIndex,
  options: HistoryOptions,
): AsyncGenerator<Reading> {
  const tally = tallyFor(file);
  const opened = await openHistory(file, options.workFolder, tally);
  if (opened !== undefined) {
    try {
      for (const reading of walk(opened, { file, index, options, tally }))
        if (!isKnown(reading, options)) yield reading;
    } finally {
      await opened.close();
    }
  }
  yield* tally.readings();
}

type Setting = {
  readonly file: HistoryFile;
  readonly index: HomeIndex;
  readonly options: HistoryOptions;
  readonly tally: UnreadTally;
};

function* walk({ database }: OpenHistory, setting: Setting): Generator<Reading> {
  const { file, options, tally } = setting;
  try {
    const layout = layoutOf(database);
    if (!layout.has('states') && !layout.has('events')) tally.add('', 'unknown-shape');
    else yield* walkHistory({ ...setting, database, layout, onShare: progress(file, options) });
  } catch (error) {
    if (!isFromSqlite(error)) throw error;
    tally.add('', 'damaged');
  }
}

const isKnown = (reading: Reading, { hasSeen }: HistoryOptions): boolean =>
  hasSeen !== undefined &&
  (reading.kind === 'act' || reading.kind === 'state') &&
  hasSeen(reading.id);

const isFromSqlite = (error: unknown): boolean =>
  error instanceof Error && /sqlite/i.test(`${error.name} ${error.message}`);

const progress =
  ({ path, location }: HistoryFile, { onProgress }: HistoryOptions) =>
  (share: Share): void =>
    onProgress?.({ file: path || location, ...share });
