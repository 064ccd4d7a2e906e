import type { WindowText } from '../../../context/window.ts';
import { coverageLine } from '../../../guidance/coverage-line.ts';
import { showBytes, showTime } from '../../../guidance/show-time.ts';
import { counted, listInWords, topicWords, unreadWords } from '../../../guidance/words.ts';
import type { Unread } from '../../../model/unread.ts';
import type { Examined } from '../../../pipeline.ts';
import { bullets, heading, paragraph, table } from '../layout.ts';

const mostLines = 12;

/** What was read, what it covers, what is missing from it, and what could not be read. */
export function whatWasRead(examined: Examined, window: WindowText): string {
  return [
    heading('What was read'),
    files(examined),
    paragraph(counts(examined)),
    asked(window),
    paragraph(zone(examined)),
    bullets(spans(examined)),
    unread(examined),
  ].join('');
}

function files({ records }: Examined): string {
  const rows = records
    .slice(0, mostLines)
    .map(({ path, bytes, sha256 }) => [path, showBytes(bytes), sha256.slice(0, 16)]);
  const more = records.length - rows.length;
  const rest = more > 0 ? paragraph(`and ${more} more files; --json lists them all.`) : '';
  return table(['File', 'Size', 'SHA-256 begins'], [46, 12, 18], rows) + rest;
}

function counts({ things, acts, stateCount }: Examined): string {
  const { devices, accounts, grants, automations } = things;
  const found = [
    counted(devices.length, 'device'),
    counted(accounts.length, 'holder of access', 'holders of access'),
    counted(grants.length, 'way in', 'ways in'),
    counted(automations.length, 'automation'),
    counted(acts.length, 'act'),
    counted(stateCount, 'state'),
  ];
  return `Found in them: ${listInWords(found)}.`;
}

/** Whoever reads the page later has to know that days were left out. */
function asked({ since, until }: WindowText): string {
  const ends = [since && `from ${since} on`, until && `up to ${until}`].filter((end) => end);
  if (ends.length === 0) return '';
  return paragraph(
    `As was asked, only what was done ${ends.join(' and ')} was looked at. What was done at other times is left out of everything below.`,
  );
}

function zone({ timeZone }: Examined): string {
  return timeZone.isKnown
    ? `Times are shown as the clock on the wall shows them in ${timeZone.name}.`
    : 'The records do not tell the time zone of the home, so times are shown in UTC. Put time_zone into the household file to change that.';
}

function spans(examined: Examined): string[] {
  const { coverage } = examined.things;
  const lines = coverage.map((one) =>
    coverageLine(one, (utcMs) => showTime(utcMs, examined.timeZone.name)),
  );
  const told = lines.filter((line) => line !== undefined);
  const more = told.length - 2 * mostLines;
  return more > 0
    ? [...told.slice(0, 2 * mostLines), `and ${more} more; --json lists them all.`]
    : told;
}

function unread({ unread: all, records }: Examined): string {
  if (all.length === 0) return paragraph('Everything in these files was understood.');
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const paths = new Map(records.map(({ sha256, path }) => [sha256, path]));
  const shown = all.slice(0, mostLines).map((one) => unreadLine(one, paths));
  const more = all.length - shown.length;
  return (
    heading('What could not be read') +
    paragraph(`${counted(total, 'part')} of what was given could not be read:`) +
    bullets(more > 0 ? [...shown, `and ${more} more places; --json lists them all.`] : shown)
  );
}

/** Where the whole record is meant, its own name says so. */
function unreadLine({ record, where, why, count }: Unread, paths: ReadonlyMap<string, string>) {
  return `${where || (paths.get(record) ?? record)}: ${unreadWords[why]}${count > 1 ? ` (${count} times)` : ''}`;
}

/** The page of things that the product never writes down, which every result carries. */
export function neverRecorded({ things }: Examined): string {
  const topics = new Set(
    things.coverage.filter(({ aspect }) => aspect === 'never-recorded').map(({ topic }) => topic),
  );
  if (topics.size === 0) return '';
  return (
    heading('What the hub never writes down') +
    paragraph('Not finding these in the records does not mean that they did not happen:') +
    bullets([...topics].sort().map((topic) => topicWords[topic] ?? topic))
  );
}
