import type { Account } from '../../../model/account.ts';
import type { Act } from '../../../model/act.ts';
import type { Device } from '../../../model/device.ts';
import type { Finding } from '../../../model/finding.ts';
import type { MarkedExhibit } from '../exhibit-mark.ts';
import { dateTime, type Ids, integer, type Node, to } from './graph.ts';

/** A kept file, what it holds by its hash, and the record of where it came from. */
export const exhibitNodes = (exhibit: MarkedExhibit, ids: Ids): Node[] => {
  const key = String(exhibit.n);
  const file = ids('file', key);
  return [
    {
      '@id': file,
      '@type': 'uco-observable:File',
      'uco-core:hasFacet': [
        {
          '@id': ids('file-facet', key),
          '@type': 'uco-observable:FileFacet',
          'uco-observable:fileName': exhibit.path.split('/').at(-1) ?? exhibit.path,
          'uco-observable:filePath': exhibit.path,
          ...sizeOf(exhibit),
        },
        ...contentFacets(exhibit, ids),
      ],
    },
    {
      '@id': ids('provenance-record', key),
      '@type': 'case-investigation:ProvenanceRecord',
      'case-investigation:exhibitNumber': exhibit.mark,
      'uco-core:description': `Added ${new Date(exhibit.addedMs).toISOString()}`,
      'uco-core:object': [to(file)],
    },
  ];
};

const sizeOf = ({ bytes }: MarkedExhibit) =>
  bytes === null ? {} : { 'uco-observable:sizeInBytes': integer(bytes) };

/** None of a file that is kept back. */
const contentFacets = (exhibit: MarkedExhibit, ids: Ids): Node[] => {
  const key = String(exhibit.n);
  if (exhibit.sha256 === null) return [];
  return [
    {
      '@id': ids('content-data-facet', key),
      '@type': 'uco-observable:ContentDataFacet',
      ...sizeOf(exhibit),
      'uco-observable:hash': {
        '@id': ids('hash', key),
        '@type': 'uco-types:Hash',
        'uco-types:hashMethod': 'SHA256',
        'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': exhibit.sha256 },
      },
    },
  ];
};

export const accountNode = (account: Account, ids: Ids): Node => ({
  '@id': ids('account', account.id),
  '@type': 'uco-observable:DigitalAccount',
  'uco-core:description': account.accountKind,
  'uco-core:hasFacet': [
    {
      '@id': ids('account-facet', account.id),
      '@type': 'uco-observable:AccountFacet',
      'uco-observable:accountIdentifier': account.id,
      'uco-observable:isActive': account.isActive,
    },
    {
      '@id': ids('digital-account-facet', account.id),
      '@type': 'uco-observable:DigitalAccountFacet',
      'uco-observable:displayName': account.name,
    },
  ],
});

export const deviceNode = (device: Device, ids: Ids): Node => ({
  '@id': ids('device', device.id),
  '@type': 'uco-observable:Device',
  'uco-core:name': device.name,
  'uco-core:hasFacet': [
    {
      '@id': ids('device-facet', device.id),
      '@type': 'uco-observable:DeviceFacet',
      'uco-observable:deviceType': device.form,
      ...(device.model === undefined ? {} : { 'uco-observable:model': device.model }),
    },
  ],
});

export const actNode = (
  act: Act,
  { ids, known, markOf }: { ids: Ids; known: ReadonlySet<string>; markOf(sha256: string): string },
): Node => {
  const involved = [
    ...(act.by.account === undefined ? [] : [ids('account', act.by.account)]),
    ...act.devices.map((id) => ids('device', id)),
  ].filter((id) => known.has(id));
  return {
    '@id': ids('event', act.id),
    '@type': 'uco-core:Event',
    'uco-core:eventType': act.action,
    'uco-core:startTime': dateTime(act.at.utcMs),
    ...(involved.length === 0 ? {} : { 'uco-core:eventContext': involved.map(to) }),
    'uco-core:eventAttribute': dictionary(act, {
      ids,
      entries: {
        attribution: act.by.grade,
        exhibit: markOf(act.source.record) || act.source.record,
        'path in record': act.source.path,
        'place in record': act.source.at,
        ...(act.text === undefined ? {} : { words: act.text }),
      },
    }),
  };
};

const dictionary = (
  { id }: Act,
  { ids, entries }: { ids: Ids; entries: Readonly<Record<string, string>> },
): Node => ({
  '@id': ids('dictionary', id),
  '@type': 'uco-types:Dictionary',
  'uco-types:entry': Object.entries(entries).map(([key, value]) => ({
    '@id': ids('dictionary-entry', `${id} ${key}`),
    '@type': 'uco-types:DictionaryEntry',
    'uco-types:key': key,
    'uco-types:value': value,
  })),
});

/** A finding as a grouping of the acts that show it. */
export const findingNode = (finding: Finding, ids: Ids, acts: ReadonlySet<string>): Node => ({
  '@id': ids('grouping', finding.id),
  '@type': 'uco-core:Grouping',
  'uco-core:name': finding.title,
  'uco-core:description': `Rule ${finding.rule}; counted: ${finding.count}`,
  'uco-core:context': 'finding of a rule',
  'uco-core:object': [
    to(ids('investigation', '')),
    ...finding.observations.filter((id) => acts.has(id)).map((id) => to(ids('event', id))),
  ],
});
