import type { LogEntry } from '../../../model/log-entry.ts';
import type { PackContents } from '../../pack-contents.ts';
import { namingOf } from '../naming.ts';
import { actionNodes } from './action-nodes.ts';
import { context, type Ids, idsOf, type Node, to } from './graph.ts';
import { accountNode, actNode, deviceNode, exhibitNodes, findingNode } from './nodes.ts';

/**
 * What was kept, done and found, as CASE 1.4.0 JSON-LD for tools of digital forensics. Of the acts it
 * has those behind the findings that are given; all acts are in `timeline.csv`.
 */
export async function* caseUco(contents: PackContents): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  yield utf8.encode(`{\n"@context": ${JSON.stringify(context)},\n"@graph": [\n`);
  let before = '';
  for await (const node of nodesOf(contents)) {
    yield utf8.encode(`${before}${JSON.stringify(node)}`);
    before = ',\n';
  }
  yield utf8.encode('\n]\n}\n');
}

async function* nodesOf(contents: PackContents): AsyncGenerator<Node> {
  const { findings, log, standing } = contents;
  const ids = idsOf(contents.caseId);
  const { exhibits, markOf } = namingOf(contents);
  const { accounts, devices } = standing.things;
  yield investigation(contents, ids);
  for (const exhibit of exhibits) yield* exhibitNodes(exhibit, ids);
  yield* actionNodes(log.filter(isWhole), exhibits, ids);
  for (const account of accounts) yield accountNode(account, ids);
  for (const device of devices) yield deviceNode(device, ids);
  const known = new Set([
    ...accounts.map(({ id }) => ids('account', id)),
    ...devices.map(({ id }) => ids('device', id)),
  ]);
  const shown = new Set(findings.flatMap(({ observations }) => observations));
  const given = new Set<string>();
  for await (const act of contents.acts()) {
    if (!shown.has(act.id)) continue;
    given.add(act.id);
    yield actNode(act, { ids, known, markOf });
  }
  for (const finding of findings) yield findingNode(finding, ids, given);
}

const isWhole = (entry: PackContents['log'][number]): entry is LogEntry => !('redacted' in entry);

const investigation = ({ caseId, exhibits }: PackContents, ids: Ids): Node => ({
  '@id': ids('investigation', ''),
  '@type': 'case-investigation:Investigation',
  'uco-core:name': `Homeground case ${caseId}`,
  'case-investigation:investigationForm': 'case',
  'uco-core:object': exhibits.map(({ n }) => to(ids('provenance-record', String(n)))),
});
