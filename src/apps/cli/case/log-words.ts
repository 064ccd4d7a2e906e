import type { CaseThing, ContentFault, LogCheck, LogFault } from '../../../case/open-case.ts';
import { counted } from '../../../guidance/words.ts';
import type { LogAction } from '../../../model/log-entry.ts';
import { printable } from '../layout.ts';

/** What is wrong with the log, behind the number of an entry. */
const logFaultWords: Readonly<Record<Exclude<LogFault, 'contents'>, string>> = {
  missing: 'is missing',
  changed: 'is not what was written',
  order: 'does not stand behind the one it was written behind',
  head: 'is the last one, and what is signed about the end of the log was changed',
};

const thingWords: Readonly<Record<CaseThing, string>> = {
  case: 'what the case says of itself',
  commitments: 'what belongs to an entry of the log and is kept beside it',
  record: 'a record',
  household: 'a text of who is who',
  diary: 'an entry of the diary',
  examination: 'what was found',
  observations: 'what was read out of the records',
  timeline: 'the timeline',
};

const contentWords: Readonly<Record<ContentFault['why'], string>> = {
  changed: 'is not what was written',
  missing: 'is missing',
  added: 'is there, and the log does not say that it was written',
};

/** In one sentence without its end: whether the log holds, and where not first. */
export function logLine(check: LogCheck): string {
  if (check.isIntact)
    return `${counted(check.entries, 'entry', 'entries')}, all as they were written, and so is what they tell of`;
  if (check.why !== 'contents')
    return `does not hold, entry ${check.at} ${logFaultWords[check.why]}`;
  const [first] = check.contents.map(contentFaultLine);
  const more = check.contents.length - 1;
  return `holds, and the case is not as it tells: ${first}${more > 0 ? `, and ${more} more` : ''}`;
}

/** One thing in a case that is not what its log says, without the end of the sentence. */
function contentFaultLine({ at, thing, which, why }: ContentFault): string {
  const place = which === '' ? '' : ` (${printable(which)})`;
  const told = at === 0 ? '' : `, of which entry ${at} tells,`;
  return `${thingWords[thing]}${place}${told} ${contentWords[why]}`;
}

export const logActionWords: Readonly<Record<LogAction, string>> = {
  create: 'made the case',
  'state-authority': 'stated by what right the records are held',
  'add-records': 'added records',
  'save-household': 'saved who is who',
  'write-diary': 'wrote in the diary',
  'correct-diary': 'corrected the diary',
  attach: 'added a file to the diary',
  examine: 'examined the records',
  'make-pack': 'made a pack',
  'time-stamp': 'put a time stamp into a pack',
  'change-passphrase': 'changed the passphrase',
  migrate: 'brought the case to a newer form',
  'set-aside': 'set aside what no record names, or what did not belong to case.db',
  'mend-key-hash': 'wrote the hash beside the key file anew, which did not fit it',
  'return-originals': 'put originals back that had been set aside',
};

/** Whether the log holds, in sentences, and every place where the case is not as it tells. */
export function logCheckLines(check: LogCheck): readonly string[] {
  if (!check.isIntact)
    return [`The log ${logLine(check)}.`, ...check.contents.map(contentFaultLine)];
  const holds = `The log holds: ${counted(check.entries, 'entry is', 'entries are')} as written, in order, and the end is signed. What is in the case is what they tell of.`;
  if (check.notCompared.length === 0) return [holds];
  const things = check.notCompared.map((thing) => thingWords[thing]).join(', ');
  return [
    `${holds} Entries of an earlier version tell less, so that this was compared in part or not at all: ${things}.`,
  ];
}
