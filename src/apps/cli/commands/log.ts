import { showTime } from '../../../guidance/show-time.ts';
import type { LogEntry } from '../../../model/log-entry.ts';
import { checkOriginalsAloud } from '../case/check-originals-aloud.ts';
import { logActionWords, logCheckLines } from '../case/log-words.ts';
import { areOriginalsWhole, originalsLines } from '../case/originals-words.ts';
import { ownTimeZone } from '../case/own-time-zone.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, paragraph } from '../layout.ts';

const usage = `homeground log <case> [options]

  --check                 only say whether every entry is as it was written, and
                          the rest of the case and every original as they tell;
                          ends with 0 when they are, and with 1 when not
${caseOptionsUsage}`;

export const logCommand: Command = {
  name: 'log',
  summary: 'Show what was done to a case, and whether its log holds.',
  usage,
  examples: ['homeground log my-case', 'homeground log my-case --check'],
  async run(args) {
    const given = readArguments(args, { ...caseOptions, check: { type: 'boolean' } });
    const isCheck = given.has('check');
    return withCase(given, async (open) => {
      if (!isCheck) write(`${open.log().map(entryLines).join('\n')}\n`);
      const check = open.checkLog();
      const [line = '', ...places] = logCheckLines(check);
      write(paragraph(line) + bullets(places));
      if (!isCheck) return exitCodes.done;
      const originals = await checkOriginalsAloud(open);
      write(bullets(originalsLines(originals)));
      return check.isIntact && areOriginalsWhole(originals)
        ? exitCodes.done
        : exitCodes.doesNotHold;
    });
  },
};

function entryLines({ n, atMs, who, action, details, hash }: LogEntry): string {
  const facts = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return [
    paragraph(`${n}  ${showTime(atMs, ownTimeZone())}  ${who} ${logActionWords[action] ?? action}`),
    ...[...facts, `hash ${hash}`].map((fact) => paragraph(fact, 4)),
  ].join('');
}
