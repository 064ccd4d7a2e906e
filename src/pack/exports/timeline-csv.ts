import type { Act } from '../../model/act.ts';
import type { TimelineRow } from '../../model/timeline.ts';
import type { PackMaterial } from '../pack-file.ts';
import { type Cell, csvLine } from './csv.ts';
import { localText } from './local-text.ts';
import { type Naming, namingOf } from './naming.ts';

const pageRows = 2_000;

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
export async function* timelineCsv(material: PackMaterial): AsyncGenerator<Uint8Array> {
  const { open, disclosure } = material;
  const utf8 = new TextEncoder();
  const naming = namingOf(material);
  const timeline = open.timeline();
  yield utf8.encode(csvLine(timelineColumns));
  for (let after = -1; ; ) {
    const rows = timeline.page({ filter: {}, limit: pageRows, ...(after < 0 ? {} : { after }) });
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.n;
    const given = rows.filter(({ act }) => disclosure.includesAct(act));
    yield utf8.encode(given.map((row) => csvLine(cellsOf(row, material, naming))).join(''));
  }
}

const cellsOf = (row: TimelineRow, { disclosure }: PackMaterial, naming: Naming): Cell[] => {
  const act = disclosure.reading(row.act);
  if (act?.kind !== 'act') throw new Error(`act ${row.n} is given and is left out`);
  return [
    ...timeCells(act, row, naming),
    act.action,
    act.service,
    ...actorCells(act, row, { naming, disclosure }),
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
};

const timeCells = ({ at }: Act, { isNight }: TimelineRow, { zone, clock }: Naming): Cell[] => [
  new Date(at.utcMs).toISOString(),
  localText(at.utcMs, clock),
  zone,
  at.zone,
  at.text,
  isNight,
];

const actorCells = (
  { by }: Act,
  { person, relation }: TimelineRow,
  { naming, disclosure }: { naming: Naming } & Pick<PackMaterial, 'disclosure'>,
): Cell[] => [
  by.grade,
  by.account === undefined ? null : naming.nameOf(by.account),
  by.account,
  by.automation === undefined ? null : naming.nameOf(by.automation),
  person === null ? null : disclosure.withoutNames(person),
  relation,
];
