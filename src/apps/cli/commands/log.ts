import type { LogCheck } from '../../../case/open-case.ts';
import { showTime } from '../../../guidance/show-time.ts';
import { counted } from '../../../guidance/words.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { contentFaultLine, logActionWords, logLine, notComparedLine } from '../case/log-words.ts';
import { ownTimeZone } from '../case/own-time-zone.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, paragraph } from '../layout.ts';

const usage = `homeground log <case> [options]

  --check                 only say whether every entry is as it was written, and
                          the rest of the case as they tell; ends with 0 when it
                          is, and with 1 when not
${caseOptionsUsage}`;

export const logCommand: Command = {
  name: 'log',
  summary: 'Show what was done to a case, and whether its log holds.',
  usage,
  async run(args) {
    const given = readArguments(args, { ...caseOptions, check: { type: 'boolean' } });
    const isCheck = given.has('check');
    const check = await withCase(given, async (open) => {
      if (!isCheck) write(open.log().map(entryLines).join('\n'));
      return open.checkLog();
    });
    write(`${isCheck ? '' : '\n'}${checkWords(check)}`);
    return !isCheck || check.isIntact ? exitCodes.done : exitCodes.doesNotHold;
  },
};

function entryLines({ n, atMs, who, action, details, hash }: LogEntry): string {
  const facts = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return [
    paragraph(`${n}  ${showTime(atMs, ownTimeZone())}  ${who} ${logActionWords[action] ?? action}`),
    ...[...facts, `hash ${hash}`].map((fact) => paragraph(fact, 4)),
  ].join('');
}

function checkWords(check: LogCheck): string {
  if (!check.isIntact)
    return paragraph(`The log ${logLine(check)}.`) + bullets(check.contents.map(contentFaultLine));
  const holds = `The log holds: ${counted(check.entries, 'entry is', 'entries are')} as written, in order, and the end is signed. What is in the case is what they tell of.`;
  if (check.notCompared.length === 0) return paragraph(holds);
  const { notCompared } = check;
  return paragraph(
    `${holds} Entries of an earlier version tell less, so that this was compared in part or not at all: ${notComparedLine(notCompared)}.`,
  );
}
