import type { ContentsCheck, LogCheck, OpenCase, OriginalsCheck } from '../../../case/open-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { checkOriginalsAloud } from '../case/check-originals-aloud.ts';
import { contentsLines } from '../case/contents-words.ts';
import { logCheckLines } from '../case/log-words.ts';
import { areOriginalsWhole, originalsLines } from '../case/originals-words.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { bullets, heading, paragraph } from '../layout.ts';

const usage = `homeground check <case> [options]

  --json                  print the result as one JSON object
${caseOptionsUsage}
It goes over every page of the database, reads every original to the end and
compares it with what was kept, and the log with what it tells of. A large case
takes a while. It ends with 0 when everything holds, and with 1 when not.
`;

export const checkCommand: Command = {
  name: 'check',
  summary: 'Go over everything in a case, and say whether it holds.',
  usage,
  examples: ['homeground check my-case'],
  async run(args) {
    const given = readArguments(args, { ...caseOptions, json: { type: 'boolean' } });
    const checked = await check(given);
    write(given.has('json') ? jsonText(checked) : wordsFor(checked));
    return exitCodeFor(checked);
  },
};

type Damaged = { readonly damaged: string; readonly hint: string };
/** `damaged` stands where that much is damaged that the rest could not be looked at. */
type CaseCheck = {
  readonly holds: boolean;
  readonly contents: ContentsCheck | Damaged;
  readonly originals: OriginalsCheck | Damaged;
  readonly log: LogCheck | Damaged;
};

async function check(given: Arguments): Promise<CaseCheck | (Damaged & { readonly holds: false })> {
  const whole = await unlessDamaged(() => withCase(given, checkAll));
  return 'damaged' in whole ? { holds: false, ...whole } : whole;
}

async function checkAll(open: OpenCase): Promise<CaseCheck> {
  const contents = await unlessDamaged(() => open.checkContents());
  const log = await unlessDamaged(async () => open.checkLog());
  const originals = await unlessDamaged(() => checkOriginalsAloud(open));
  const holds = areContentsWhole(contents) && isLogWhole(log) && !isLost(originals);
  return { holds, contents, originals, log };
}

async function unlessDamaged<Result>(work: () => Promise<Result>): Promise<Result | Damaged> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof HomegroundError && cause.code === 'case-damaged')
      return { damaged: cause.message, hint: cause.hint };
    throw cause;
  }
}

function areContentsWhole(contents: CaseCheck['contents']): boolean {
  if ('damaged' in contents) return false;
  const { damagedPages, otherFaults, unreadable } = contents;
  return damagedPages.length + otherFaults.length + unreadable.length === 0;
}

function isLogWhole(log: CaseCheck['log']): boolean {
  return !('damaged' in log) && log.isIntact;
}

function isLost(originals: CaseCheck['originals']): boolean {
  return 'damaged' in originals || !areOriginalsWhole(originals);
}

function wordsFor(checked: Awaited<ReturnType<typeof check>>): string {
  if ('damaged' in checked) return damagedWords(checked);
  const { holds, contents, originals, log } = checked;
  return [
    paragraph(holds ? 'Everything in this case holds.' : 'Something in this case does not hold.'),
    heading('The database'),
    'damaged' in contents ? damagedWords(contents) : bullets(contentsLines(contents)),
    heading('The originals'),
    'damaged' in originals ? damagedWords(originals) : bullets(originalsLines(originals)),
    heading('The log'),
    'damaged' in log ? damagedWords(log) : bullets(logCheckLines(log)),
  ].join('');
}

function damagedWords({ damaged, hint }: Damaged): string {
  return `${paragraph(damaged)}${paragraph(hint)}`;
}

function exitCodeFor({ holds }: { readonly holds: boolean }): ExitCode {
  return holds ? exitCodes.done : exitCodes.doesNotHold;
}
