import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Attachment } from '../../../case/attach.ts';
import { checkDiaryTimes } from '../../../case/diary-draft.ts';
import { showTime } from '../../../guidance/show-time.ts';
import { counted } from '../../../guidance/words.ts';
import type { DiaryEntry } from '../../../model/diary-entry.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { readOrdinary } from '../../../readers/open-ordinary.ts';
import { ownTimeZone } from '../case/own-time-zone.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { heading, paragraph, printable } from '../layout.ts';
import { readText } from '../read-file.ts';

const usage = `homeground diary <case> list [options]
homeground diary <case> add --from WHEN [options]
homeground diary <case> correct <id> --from WHEN [options]

  --from WHEN             a day (2025-03-01), or day and time by the clock in the
                          home (2025-03-01T21:30)
  --until WHEN            when it ended
  --rough                 the time is from memory and may be off
  --text-file FILE        what you noticed; without it you are asked for it, or it
                          is read from standard input
  --attach FILE           a photo or message to keep with it; may be given again
${caseOptionsUsage}
A correction is an entry of its own: the old one stays.
`;

const options = {
  ...caseOptions,
  from: { type: 'string' },
  until: { type: 'string' },
  rough: { type: 'boolean' },
  'text-file': { type: 'string' },
  attach: { type: 'string', multiple: true },
} as const;

export const diaryCommand: Command = {
  name: 'diary',
  summary: 'Keep a diary of what was noticed, in your own words.',
  usage,
  examples: [
    'homeground diary my-case add --from 2025-03-01T21:30 --rough --text-file note.txt',
    'homeground diary my-case list',
  ],
  async run(args) {
    const given = readArguments(args, options);
    const [, part = 'list', id] = given.paths;
    if (part === 'list') write(await withCase(given, async (open) => entriesText(open.diary())));
    else if (part === 'add') write(savedText(await add(given, null)));
    else if (part === 'correct' && id !== undefined) write(savedText(await add(given, id)));
    else throw notUnderstood();
    return exitCodes.done;
  },
};

/** The entry and its files are kept at once. `corrects`: the entry that this one corrects. */
async function add(given: Arguments, corrects: string | null): Promise<DiaryEntry> {
  const words = await textFrom(given);
  const draft = {
    from: given.text('from') ?? '',
    until: given.text('until') ?? null,
    isRough: given.has('rough'),
    text: words,
  };
  const files = given.all('attach').map(attachmentAt);
  return withCase(given, (open) => open.writeDiaryWith(files, { draft, corrects }));
}

/** The text never stands on the command line, which other programs can see and a shell remembers. */
async function textFrom(given: Arguments): Promise<string> {
  checkDiaryTimes({ from: given.text('from') ?? '', until: given.text('until') ?? null });
  const file = given.text('text-file');
  if (file !== undefined) return readText(file, 'text').trim();
  if (process.stdin.isTTY)
    process.stderr.write('What did you notice? End with Ctrl-D on a line of its own.\n');
  return (await text(process.stdin)).trim();
}

function attachmentAt(file: string): Attachment {
  const bytes = async function* () {
    try {
      yield* readOrdinary(file);
    } catch {
      throw new HomegroundError(
        'not-readable',
        `The file ${printable(file)} could not be opened.`,
        'Check its name, and that you may read it. Nothing was written.',
      );
    }
  };
  return { name: basename(file), bytes: () => Readable.from(bytes()) };
}

function entriesText(entries: readonly DiaryEntry[]): string {
  if (entries.length === 0) return paragraph('The diary is empty.');
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries.map((entry) => entryText(entry, corrected.has(entry.id))).join('');
}

function entryText(entry: DiaryEntry, isCorrected: boolean): string {
  const { id, writtenMs, who, from, until, isRough, attachments, corrects } = entry;
  const facts = [
    `written ${showTime(writtenMs, ownTimeZone())} by ${who}`,
    ...(isRough ? ['the time is from memory'] : []),
    ...(attachments.length > 0 ? [`${counted(attachments.length, 'file')} kept with it`] : []),
    ...(corrects === null ? [] : [`corrects ${corrects}`]),
    ...(isCorrected ? ['corrected by a later entry'] : []),
  ];
  return [
    heading(
      `${from.replace('T', ' ')}${until === null ? '' : ` until ${until.replace('T', ' ')}`}`,
    ),
    paragraph(`${id}: ${facts.join('; ')}.`),
    '\n',
    ...entry.text.split('\n').map((line) => paragraph(line)),
  ].join('');
}

function savedText({ id, corrects }: DiaryEntry): string {
  return corrects === null
    ? paragraph(`Written. To correct it later: homeground diary <case> correct ${id}`)
    : paragraph('Written. The old entry stays.');
}

function notUnderstood(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'The diary knows list, add and correct <id>.',
    'homeground diary --help shows how each is used.',
  );
}
