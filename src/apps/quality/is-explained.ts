import type { Finding } from '../../model/finding.ts';
import type { Mark } from '../../stories/life/mark-book.ts';

/** A finding, and whether it tells only of how things stand: then its time is that of the records. */
export type Seen = { readonly finding: Finding; readonly isStanding: boolean };

/** Whether a mark is what a finding saw: the same rule, people or accounts in common, the same time. */
export function isExplained({ finding, isStanding }: Seen, mark: Mark): boolean {
  return (
    finding.rule === mark.rule &&
    isAboutTheSame(finding, mark) &&
    (isStanding || overlaps(finding, mark))
  );
}

/** Where one of both names nobody at all, nothing speaks against it. */
function isAboutTheSame(finding: Finding, mark: Mark): boolean {
  const pairs = [
    [finding.accounts, mark.accounts],
    [finding.people, mark.people],
  ] as const;
  const told = pairs.filter(([found, marked]) => found.length > 0 && marked.length > 0);
  return (
    told.length === 0 || told.some(([found, marked]) => found.some((one) => marked.includes(one)))
  );
}

/** A mark is of the moment at which something was planned; what shows it may come a little before or after. */
const slackMs = 10 * 60_000;

function overlaps(finding: Finding, mark: Mark): boolean {
  if (finding.from === null || finding.to === null) return true;
  return (
    Date.parse(finding.from) <= Date.parse(mark.to) + slackMs &&
    Date.parse(finding.to) >= Date.parse(mark.from) - slackMs
  );
}
