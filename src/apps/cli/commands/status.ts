import type { OpenCase, OriginalsCheck } from '../../../case/open-case.ts';
import { authorityWords } from '../../../guidance/authority-words.ts';
import { sayIn } from '../../../guidance/messages/say.ts';
import { showBytes, showTime } from '../../../guidance/show-time.ts';
import { counted } from '../../../guidance/words.ts';
import type { KeptRecord } from '../../../model/kept-record.ts';
import { logLine } from '../case/log-words.ts';
import { originalsLines } from '../case/originals-words.ts';
import { ownTimeZone } from '../case/own-time-zone.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, heading, table } from '../layout.ts';
import { pictureOfKey, wordsOfKey } from '../pack/key-lines.ts';

const usage = `homeground status <case> [options]

${caseOptionsUsage}
Lists the records, and says what became of their originals, whether the log
holds, by what right the records are held, and the key that packs are signed with.
`;

export const statusCommand: Command = {
  name: 'status',
  summary: 'Say what a case holds.',
  usage,
  examples: ['homeground status my-case'],
  async run(args) {
    const given = readArguments(args, caseOptions);
    await withCase(given, async (open) => {
      const originals = await open.checkOriginals({ mostBytes: quicklyReadBytes });
      write(wordsFor(open, originals));
    });
    return exitCodes.done;
  },
};

const say = sayIn('en');
const momentIn = (utcMs: number): string => showTime(utcMs, ownTimeZone());

/** What is read to the end within a second or so. */
const quicklyReadBytes = 128 * 1024 * 1024;

function wordsFor(open: OpenCase, originals: OriginalsCheck): string {
  const records = open.records();
  const { id, createdMs, publicKey } = open.about();
  return [
    heading('Records'),
    records.length === 0
      ? bullets(['none yet: homeground add <case> <files>'])
      : table(['Nr', 'File', 'Size', 'Added'], [6, 40, 12, 20], records.map(recordCells)),
    heading('Originals'),
    bullets(originalsLines(originals)),
    heading('The rest'),
    bullets([
      open.householdText() === undefined
        ? 'who is who: not said yet (homeground household <case>)'
        : 'who is who: saved',
      `diary: ${counted(open.diary().length, 'entry', 'entries')}`,
      examinationLine(open),
      `by what right the records are held: ${authorityWords(open.log(), { say, momentIn })}`,
      `log: ${logLine(open.checkLog())}`,
      `made ${showTime(createdMs, ownTimeZone())}; number ${id}; signs with key ${publicKey}`,
      `the key in words: ${wordsOfKey(publicKey)}`,
    ]),
    '\n',
    pictureOfKey(publicKey),
  ].join('');
}

function recordCells({ n, path, bytes, addedMs, isAttachment }: KeptRecord): string[] {
  const name = isAttachment ? `${path} (diary)` : path;
  return [String(n), name, showBytes(bytes), showTime(addedMs, ownTimeZone())];
}

function examinationLine(open: OpenCase): string {
  const kept = open.examination();
  if (kept === undefined) return 'not examined yet (homeground examine <case>)';
  const made = `examined ${showTime(kept.madeMs, ownTimeZone())}: ${counted(kept.findings.length, 'finding')}`;
  return open.isExaminationStale()
    ? `${made}; something was added since, or an earlier version did it: examine again`
    : made;
}
