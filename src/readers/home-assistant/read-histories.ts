import type { Act } from '../../model/act.ts';
import type { Device } from '../../model/device.ts';
import type { Reading } from '../../model/observation.ts';
import type { State } from '../../model/state.ts';
import type { ReadOptions } from '../reader.ts';
import type { HomeIndex } from './home-index.ts';
import { readHistory } from './recorder/read-history.ts';
import type { HistoryFile } from './snapshot.ts';

/**
 * All histories one after the other. Two copies of one database tell the same, and with the same ids:
 * what an earlier one told is not told again, nor a device that the configuration knows (`told`).
 */
export async function* readHistories(
  histories: readonly HistoryFile[],
  { index, told }: { readonly index: HomeIndex; readonly told: Set<string> },
  options: ReadOptions,
): AsyncGenerator<Reading> {
  for (const [nr, history] of histories.entries()) {
    const isLast = nr === histories.length - 1;
    const hasSeen = (id: string) => told.has(id);
    for await (const reading of readHistory(history, index, { ...options, hasSeen })) {
      if (reading.kind === 'device' && told.has(reading.id)) continue;
      if (isToldOnce(reading, isLast)) told.add(reading.id);
      yield reading;
    }
  }
}

/** What no later history may tell again; of the last one only its devices, so that little is kept. */
const isToldOnce = (reading: Reading, isLast: boolean): reading is Act | State | Device =>
  reading.kind === 'device' || (!isLast && (reading.kind === 'act' || reading.kind === 'state'));
