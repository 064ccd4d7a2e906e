import { stand } from '../../../access/stand.ts';
import type { Act } from '../../../model/act.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import type { PackMaterial } from '../../pack-file.ts';
import { namingOf } from '../naming.ts';
import { actionNodes } from './action-nodes.ts';
import { context, type Ids, idsOf, type Node, to } from './graph.ts';
import { accountNode, actNode, deviceNode, exhibitNodes, findingNode } from './nodes.ts';

/**
 * What was kept, done and found, as CASE 1.4.0 JSON-LD for tools of digital forensics. Of the acts it
 * has those behind the findings that are given; all acts are in `timeline.csv`.
 */
export async function* caseUco(material: PackMaterial): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  yield utf8.encode(`{\n"@context": ${JSON.stringify(context)},\n"@graph": [\n`);
  let before = '';
  for (const node of nodesOf(material)) {
    yield utf8.encode(`${before}${JSON.stringify(node)}`);
    before = ',\n';
  }
  yield utf8.encode('\n]\n}\n');
}

function* nodesOf(material: PackMaterial): Generator<Node> {
  const { open, disclosure } = material;
  const ids = idsOf(open.about().id);
  const { exhibits, markOf } = namingOf(material);
  const { accounts, devices } = thingsOf(material);
  yield investigation(material, ids);
  for (const exhibit of exhibits) yield* exhibitNodes(exhibit, ids);
  yield* actionNodes(logOf(material), exhibits, ids);
  for (const account of accounts) yield accountNode(account, ids);
  for (const device of devices) yield deviceNode(device, ids);
  const known = new Set([
    ...accounts.map(({ id }) => ids('account', id)),
    ...devices.map(({ id }) => ids('device', id)),
  ]);
  const acts = actsOf(material);
  for (const act of acts) yield actNode(act, { ids, known, markOf });
  const given = new Set(acts.map(({ id }) => id));
  for (const finding of disclosure.findings) yield findingNode(finding, ids, given);
}

const thingsOf = ({ open, examination, disclosure }: PackMaterial) => {
  const { things } = stand(examination.standing, {
    household: open.household(),
    nowMs: examination.nowMs,
  });
  return disclosure.withoutNames({ accounts: things.accounts, devices: things.devices });
};

const logOf = ({ open, disclosure }: PackMaterial): LogEntry[] =>
  open.log().flatMap((entry) => {
    const shown = disclosure.logEntry(entry);
    return 'redacted' in shown ? [] : shown;
  });

const actsOf = ({ examination, disclosure }: PackMaterial): Act[] => {
  const shown = new Set(disclosure.findings.flatMap(({ observations }) => observations));
  return examination.acts.flatMap((act) => {
    const isShown = shown.has(disclosure.withoutNames(act.id));
    const reading = isShown ? disclosure.reading(act) : undefined;
    return reading?.kind === 'act' ? [reading] : [];
  });
};

const investigation = ({ open, exhibits }: PackMaterial, ids: Ids): Node => ({
  '@id': ids('investigation', ''),
  '@type': 'case-investigation:Investigation',
  'uco-core:name': `Homeground case ${open.about().id}`,
  'case-investigation:investigationForm': 'case',
  'uco-core:object': exhibits.map(({ n }) => to(ids('provenance-record', String(n)))),
});
