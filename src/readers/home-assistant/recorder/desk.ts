import type { Action, Attribution, Scalar } from '../../../model/act.ts';
import type { Moment } from '../../../model/moment.ts';
import type { HomeIndex } from '../home-index.ts';
import type { HistoryFile } from '../snapshot.ts';
import type { ContextIds } from './context-ids.ts';
import { Contexts } from './contexts.ts';
import { actOf, type Draft } from './drafts.ts';
import { Flights } from './flights.ts';
import { Followers } from './followers.ts';
import { Keypads } from './keypads.ts';
import { Memory } from './memory.ts';
import { type IdMaker, idMaker } from './observation-ids.ts';
import { Outbox } from './outbox.ts';
import { type Run, RunClock } from './runs.ts';
import type { UnreadTally } from './unread-tally.ts';

/** What is spread out while a history is gone through: what was seen, and what is about to go out. */
export type Desk = {
  readonly file: HistoryFile;
  readonly index: HomeIndex;
  readonly tally: UnreadTally;
  readonly contexts: Contexts;
  readonly flights: Flights;
  readonly followers: Followers;
  readonly keypads: Keypads;
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly runs: RunClock;
  readonly actId: IdMaker;
  readonly stateId: IdMaker;
  /** Notify services of phones that the index does not know. */
  readonly unknownPhones: Set<string>;
};

export type DeskSetting = {
  readonly file: HistoryFile;
  readonly index: HomeIndex;
  readonly tally: UnreadTally;
  readonly runs: readonly Run[];
};

export const deskFor = ({ file, index, tally, runs }: DeskSetting): Desk => ({
  file,
  index,
  tally,
  contexts: new Contexts(),
  flights: new Flights(),
  followers: new Followers(),
  keypads: new Keypads(index),
  memory: new Memory(),
  outbox: new Outbox(),
  runs: new RunClock(runs),
  actId: idMaker('act'),
  stateId: idMaker('state'),
  unknownPhones: new Set(),
});

/** What is known of an act when it is first met. */
export type Beginning = {
  readonly row: string;
  readonly at: Moment;
  readonly context: ContextIds;
  readonly action: Action;
  readonly by: Attribution;
  readonly service?: string;
  readonly parts?: readonly string[];
  readonly devices?: readonly string[];
  readonly about?: string | undefined;
  readonly values?: Readonly<Record<string, Scalar>>;
  readonly text?: string | undefined;
  readonly isSeenToHappen?: boolean;
};

/** Writes down an act; it goes out when nothing can be added to it any more. */
export const begin = (desk: Desk, start: Beginning): Draft => {
  const parts = start.parts ?? [];
  const draft: Draft = {
    id: desk.actId(start.at.utcMs, [
      start.context.key,
      start.service ?? start.action,
      // Of a command what was said, of a change where it was: both are the row's own words.
      start.service === undefined ? parts.join() : JSON.stringify(start.values ?? {}),
      start.about,
    ]),
    at: start.at,
    action: start.action,
    service: start.service,
    by: start.by,
    parts: new Set(parts),
    devices: start.devices ?? [],
    about: start.about,
    values: { ...start.values },
    text: start.text,
    isSeenToHappen: start.isSeenToHappen ?? false,
    row: start.row,
  };
  desk.outbox.add(start.at.utcMs, () => actOf(draft, desk.file, desk.index));
  return draft;
};
