import type { Reading } from '../../model/observation.ts';
import type { GivenFile, Manifest, Reader, ReadOptions } from '../reader.ts';
import { neverRecordedCoverage } from './covered/never-recorded.ts';
import { gather } from './gather.ts';
import { liveKeysIn } from './live-keys.ts';
import { mergeStandings } from './merge-standings.ts';
import { readHistories } from './read-histories.ts';
import { readSnapshot } from './read-snapshot.ts';
import { recogniseFile } from './recognise.ts';
import { plainHub } from './storage/hub.ts';

const manifest: Manifest = {
  id: 'home-assistant',
  title: 'Home Assistant',
  kinds: ['device', 'account', 'grant', 'act', 'state', 'automation', 'coverage'],
  basis: 'real-record',
};

/** First how things stand: devices, accounts, grants, automations, what is covered; then the history. */
async function* read(files: readonly GivenFile[], options: ReadOptions): AsyncGenerator<Reading> {
  const { snapshots, unread } = await gather(files, options);
  const standings = snapshots.map(readSnapshot);
  const { facts, index } = mergeStandings(standings);
  const record = await firstRecord(files);
  if (!facts.some(({ id }) => id === index.hub)) yield plainHub({ record, path: '', at: '' });
  yield* facts;
  yield* standings.flatMap(({ coverage }) => coverage);
  yield* neverRecordedCoverage(record);
  yield* [...unread, ...standings.flatMap((standing) => standing.unread)];
  const histories = snapshots.flatMap((snapshot) => snapshot.histories);
  const told = new Set(facts.flatMap(({ kind, id }) => (kind === 'device' ? [id] : [])));
  yield* readHistories(histories, { index, told }, options);
}

const firstRecord = async (files: readonly GivenFile[]): Promise<string> => {
  const records: string[] = [];
  for (const file of files) records.push(await file.sha256());
  return records.sort()[0] ?? '';
};

/** Configuration folders, backups and recorder databases of Home Assistant, from 2018 on. */
export const homeAssistant: Reader = {
  manifest,
  recognise: (file) => recogniseFile(file) !== undefined,
  liveKeysIn,
  read,
};
