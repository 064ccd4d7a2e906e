import { actorOf } from '../../context/actor.ts';
import { statedActor } from '../../context/actor-fields.ts';
import type { Home } from '../../context/home.ts';
import type { Act } from '../../model/act.ts';
import type { PackContents } from '../pack-contents.ts';
import { type Cell, csvLine } from './csv.ts';
import { localText } from './local-text.ts';
import { type Naming, namingOf } from './naming.ts';

const pieceLines = 2_000;

export const timelineColumns = [
  'utc',
  'local',
  'zone',
  'zone_known_by',
  'time_as_found',
  'night',
  'action',
  'service',
  'attribution',
  'account',
  'account_id',
  'automation',
  'person_as_stated',
  'relation_as_stated',
  'devices',
  'device_ids',
  'words',
  'seen_to_happen',
  'exhibit',
  'record_sha256',
  'path_in_record',
  'place_in_record',
  'act_id',
] as const;

/** Every act that a pack gives, a line each, in the order of time. Memory does not grow with them. */
export async function* timelineCsv(contents: PackContents): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  const naming = namingOf(contents);
  const { home } = contents.standing;
  let waiting = [csvLine(timelineColumns)];
  for await (const act of contents.acts()) {
    waiting.push(csvLine(cellsOf(act, home, naming)));
    if (waiting.length < pieceLines) continue;
    yield utf8.encode(waiting.join(''));
    waiting = [];
  }
  yield utf8.encode(waiting.join(''));
}

const cellsOf = (act: Act, home: Home, naming: Naming): Cell[] => [
  ...timeCells(act, home),
  act.action,
  act.service,
  ...actorCells(act, home, naming),
  act.devices.map(naming.nameOf).join('; '),
  act.devices.join('; '),
  act.text,
  act.isSeenToHappen,
  naming.markOf(act.source.record),
  act.source.record,
  act.source.path,
  act.source.at,
  act.id,
];

const timeCells = ({ at }: Act, { zone, clock }: Home): Cell[] => [
  new Date(at.utcMs).toISOString(),
  localText(at.utcMs, clock),
  zone.name,
  at.zone,
  at.text,
  clock(at.utcMs).isNight,
];

const actorCells = (act: Act, home: Home, { nameOf }: Naming): Cell[] => {
  const { by, at } = act;
  const { person, relation } = statedActor(home, actorOf(home, act), at.utcMs);
  return [
    by.grade,
    by.account === undefined ? null : nameOf(by.account),
    by.account,
    by.automation === undefined ? null : nameOf(by.automation),
    person,
    relation,
  ];
};
