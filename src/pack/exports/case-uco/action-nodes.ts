import type { LogEntry } from '../../../model/log-entry.ts';
import type { MarkedExhibit } from '../exhibit-mark.ts';
import { dateTime, type Ids, type Node, to } from './graph.ts';

/** What was done to a case and matters to its exhibits, by the names of its log. */
const told: Partial<Record<LogEntry['action'], string>> = {
  'add-records': 'records added to the case',
  attach: 'file added to the diary of the case',
  examine: 'records read and rules run',
  'make-pack': 'pack made',
  'time-stamp': 'time stamp put into a pack',
};

/** The program, the labels of those who worked with the case, and what they did. */
export const actionNodes = (
  log: readonly LogEntry[],
  exhibits: readonly MarkedExhibit[],
  ids: Ids,
): Node[] => [
  ...[...new Set(log.map(({ who }) => who))].map((who) => ({
    '@id': ids('identity', who),
    '@type': 'uco-identity:Identity',
    'uco-core:name': who,
    'uco-core:description': 'The label that was chosen; it does not show who it was.',
  })),
  ...[...new Set(log.map(versionOf))].map((version) => ({
    '@id': ids('tool', version),
    '@type': 'uco-tool:Tool',
    'uco-core:name': 'Homeground',
    'uco-tool:toolType': "reader of a home's own records",
    'uco-tool:version': version,
  })),
  ...log.flatMap((entry) => {
    const name = told[entry.action];
    return name === undefined ? [] : [actionNode(entry, { name, exhibits, ids })];
  }),
];

const versionOf = ({ details }: LogEntry): string => String(details.program ?? 'unknown');

type Shown = { name: string; exhibits: readonly MarkedExhibit[]; ids: Ids };

const actionNode = (entry: LogEntry, { name, exhibits, ids }: Shown): Node => {
  const added = exhibits.filter((one) => one.entry === entry.n);
  const results = added.flatMap(({ n }) => [
    to(ids('file', String(n))),
    to(ids('provenance-record', String(n))),
  ]);
  const looked = entry.action === 'examine' ? exhibits.filter((one) => !one.isAttachment) : [];
  const objects = looked.map(({ n }) => to(ids('file', String(n))));
  return {
    '@id': ids('investigative-action', String(entry.n)),
    '@type': 'case-investigation:InvestigativeAction',
    'uco-core:name': name,
    'uco-core:description': `Log entry ${entry.n}, SHA-256 ${entry.hash}`,
    'uco-action:endTime': dateTime(entry.atMs),
    'uco-action:performer': to(ids('identity', entry.who)),
    'uco-action:instrument': [to(ids('tool', versionOf(entry)))],
    ...(objects.length === 0 ? {} : { 'uco-action:object': objects }),
    ...(results.length === 0 ? {} : { 'uco-action:result': results }),
  };
};
