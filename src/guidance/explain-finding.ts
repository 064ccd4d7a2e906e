import type { PlacedRecord } from '../context/placed-record.ts';
import type { PhoneReport } from '../model/device.ts';
import type { Finding } from '../model/finding.ts';
import type { Means } from '../model/grant.ts';
import type { Rule } from '../rules/load-rules.ts';
import { meets } from '../rules/meets.ts';
import { fillIn, type Guidance, parseGuidance } from './guidance.ts';
import { listInWords, meansWords, reportWords } from './words.ts';

/** What explaining needs to know beside the finding itself. */
export type Explaining = {
  readonly placed: ReadonlyMap<string, PlacedRecord>;
  /** The name to show for an account or device id. */
  nameOf(id: string): string;
  /** A moment as the reader's place writes it; a page, a report and a terminal differ. */
  timeIn(utcMs: number): string;
};

/** The guidance of a finding's rule with the counted facts of this finding put in. */
export function explainFinding(finding: Finding, rule: Rule, about: Explaining): Guidance {
  const guidance = parseGuidance(rule.guidance, `${rule.id}/guidance.en.md`);
  return { ...guidance, shows: fillIn(guidance.shows, factsOf(finding, rule, about)) };
}

function factsOf(finding: Finding, rule: Rule, about: Explaining): Record<string, string> {
  const records = finding.observations.flatMap((id) => about.placed.get(id) ?? []);
  const words = (field: string): string[] => wordsIn(records, field);
  const names = (ids: readonly string[]): string => listInWords(ids.map((id) => about.nameOf(id)));
  const time = (instant: string | null): string =>
    instant === null ? '?' : about.timeIn(Date.parse(instant));
  return {
    count: String(finding.count),
    accounts: names(words('holder.root').length > 0 ? words('holder.root') : finding.accounts),
    people: listInWords(finding.people),
    devices: names(finding.devices),
    means: listInWords(words('grant.means').map((means) => meansWords[means as Means])),
    automations: listInWords(words('automation.name')),
    phones: names(words('account.phone')),
    reports: listInWords(
      words('device.reports').map((report) => reportWords[report as PhoneReport]),
    ),
    about: listInWords(words('act.about_name')) || names(words('act.about')),
    watched: listInWords(words('automation.watches')),
    told: listInWords(words('automation.tells')),
    from: time(finding.from),
    to: time(finding.to),
    ...alsoCounted(records, rule),
  };
}

function alsoCounted(records: readonly PlacedRecord[], { card }: Rule): Record<string, string> {
  const counts = Object.entries(card.also_counts).map(([name, test]) => [
    name,
    String(records.filter((record) => meets(record, test)).length),
  ]);
  return Object.fromEntries(counts);
}

function wordsIn(records: readonly PlacedRecord[], field: string): string[] {
  return [...new Set(records.flatMap(({ fields }) => fields[field] ?? []).map(String))].sort();
}
