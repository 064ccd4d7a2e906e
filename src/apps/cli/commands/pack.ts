import type { KeptExamination } from '../../../case/kept-examination.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { readWindow } from '../../../context/window.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { originalsFor } from '../../../model/originals-for.ts';
import { canBeGuessed } from '../../../pack/disclosure/holds-unsalted-hash.ts';
import { previewRedaction, type RedactionPreview } from '../../../pack/make/preview-redaction.ts';
import type { PackOptions, PackSummary } from '../../../pack/pack-options.ts';
import { packCase } from '../../desk/pack-case.ts';
import { examineOpenCase } from '../case/examine-open-case.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Arguments, type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { paragraph, printable } from '../layout.ts';
import { decideDoubts, thisTerminal } from '../pack/decide-doubts.ts';
import { outPath } from '../pack/only-path.ts';
import { keptBackWords, recordsWords, summaryWords } from '../pack/summary-words.ts';
import { showProgress } from '../show-progress.ts';
import { version } from '../version.ts';

const usage = `homeground pack <case> --to FILE.zip [options]

  --to FILE               where to write it; nothing is ever overwritten
  --for TEXT              for whom it is
  --from DAY              only what was done from this day on (2025-03-01)
  --until DAY             only what was done up to and with this day
  --findings LIST         only these: rules or numbers of findings, with commas between
  --with-private          private texts too: messages, announcements, the words and
                          photos of the diary; without it they are shown as redacted
  --private-in-report     the report quotes them as well; without it they stand in the
                          files of the pack only. It needs --with-private
  --with-presence NAMES   when these people came and went too, with commas between;
                          otherwise that of "me" alone, and the moments that findings need
  --redact NAMES          names of people to be shown as redacted, with commas between;
                          ids of accounts and devices are then others in each pack
  --redact-also LIST      pieces that may hold part of such a name, replaced too
  --leave LIST            such pieces that stay
  --leave-rest            leave all such pieces that are in neither list, and do not ask
  --all-places            list every place where such a piece stands, not a few of each
  --without-originals     hashes of the records instead of the records
  --with-originals        the records too, although something is left out or redacted:
                          they still hold it
  --with-keys PATH        a record that holds keys (.storage/auth, a backup) goes in too;
                          may be given more than once. Others like it stay out, and
                          are told of
  --password-file FILE    the password of an encrypted backup, where it is needed;
                          may be given again
  --json                  tell all of it as JSON: what was redacted, every place of every
                          such piece, and the pack; nobody is asked
${caseOptionsUsage}
Everything in the pack can be read by whoever has the file. Where private texts are
left out or names redacted, the records are left out too unless you ask for them.
What may still hold part of a name (Mr Smith, samsmith, Sammy) is shown, the likeliest
first, and you are asked about each. Where a name cannot be looked for in every way it may
be written, that is said. --redact takes any name: of a pet, a school, a firm, too.

To hand over one record alone, with what shows that it was in the pack and
nothing else: homeground exhibit FILE.zip NUMBER --to ONE.zip
`;

/** All that `pack` takes but the case and who writes. */
export const packOptions = {
  to: { type: 'string' },
  for: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  findings: { type: 'string' },
  'with-private': { type: 'boolean' },
  // What is so anyway; it was an option once.
  'without-private': { type: 'boolean' },
  'private-in-report': { type: 'boolean' },
  'with-presence': { type: 'string' },
  redact: { type: 'string' },
  'redact-also': { type: 'string' },
  leave: { type: 'string' },
  'leave-rest': { type: 'boolean' },
  'all-places': { type: 'boolean' },
  json: { type: 'boolean' },
  'without-originals': { type: 'boolean' },
  'with-originals': { type: 'boolean' },
  'with-keys': { type: 'string', multiple: true },
  'password-file': { type: 'string', multiple: true },
} as const;

export const packCommand: Command = {
  name: 'pack',
  summary: 'Write a sealed copy of a case for somebody else to check.',
  usage,
  examples: [
    'homeground pack my-case --to pack.zip --for "a solicitor" --with-private',
    'homeground pack my-case --to without-names.zip --redact robin --leave-rest',
  ],
  async run(args) {
    const given = readArguments(args, { ...caseOptions, ...packOptions });
    const to = outPath(given);
    const { made, originals, redaction } = await withCase(given, (open) => pack(open, to, given));
    if (given.has('json')) {
      write(jsonText({ redaction, pack: made }));
      return exitCodes.done;
    }
    write(summaryWords(made) + (originals === 'hashes' ? hashesWords : recordsWords));
    write(keptBackWords(made));
    return exitCodes.done;
  },
};

const hashesWords = paragraph('The records themselves are not in it, only their hashes.');

const guessableWords = paragraph(
  'Take care: an earlier version began the log of this case. In a pack, the log still holds a fingerprint of what you leave out. Whoever tries out many names or sentences may find the right one that way. To leave something out for good, make a new case with this version, bring the records in again, and make the pack from there.',
);

type Packed = {
  readonly made: PackSummary;
  readonly originals: PackOptions['originals'];
  /** Null where nobody is redacted. */
  readonly redaction: RedactionPreview | null;
};

async function pack(open: OpenCase, to: string, given: Arguments): Promise<Packed> {
  if (open.isExaminationStale())
    await examineOpenCase(open, { passwordFiles: given.all('password-file') });
  const chosen = optionsFrom(given, open.examination());
  if (canBeGuessed(open.log(), chosen)) process.stderr.write(guessableWords);
  const redaction = chosen.redactedPeople?.length ? await previewRedaction(open, chosen) : null;
  const options = redaction === null ? chosen : await decide(redaction, chosen, given);
  const progress = showProgress();
  try {
    const made = await packCase({ open, to }, { ...options, onProgress: progress.tell });
    return { made, originals: options.originals, redaction };
  } finally {
    progress.end();
  }
}

async function decide(
  redaction: RedactionPreview,
  chosen: PackOptions,
  given: Arguments,
): Promise<PackOptions> {
  const isJson = given.has('json');
  try {
    return await decideDoubts(redaction, chosen, {
      isRestLeft: given.has('leave-rest'),
      areAllShown: given.has('all-places'),
      terminal: isJson ? undefined : thisTerminal(),
      write: isJson ? () => undefined : write,
    });
  } catch (cause) {
    if (isJson) write(jsonText({ redaction, pack: null }));
    throw cause;
  }
}

function optionsFrom(given: Arguments, examination: KeptExamination | undefined): PackOptions {
  const redactedPeople = listIn(given.text('redact'));
  const isPrivateIncluded = isPrivateAsked(given);
  const asked = given.has('with-originals') ? 'bytes' : undefined;
  const told = given.has('without-originals') ? 'hashes' : asked;
  const window = { since: given.text('from'), until: given.text('until') };
  const { fromMs, untilMs } = readWindow(window, examination?.timeZone ?? 'UTC');
  const findings = findingsFrom(given.text('findings'), examination);
  const forWhom = given.text('for');
  return {
    originals: told ?? originalsFor({ isPrivateIncluded, redactedPeople }),
    withKeys: given.all('with-keys'),
    isPrivateIncluded,
    isPrivateInReport: given.has('private-in-report'),
    redactedPeople,
    presenceOf: listIn(given.text('with-presence')),
    redactAlso: listIn(given.text('redact-also')),
    redactNot: listIn(given.text('leave')),
    programVersion: version(),
    nowMs: Date.now(),
    ...(Number.isFinite(fromMs) ? { fromMs } : {}),
    ...(Number.isFinite(untilMs) ? { untilMs } : {}),
    ...(findings === undefined ? {} : { findings }),
    ...(forWhom === undefined ? {} : { forWhom }),
  };
}

/** Private texts are in a pack only where they are asked for by name. */
function isPrivateAsked(given: Arguments): boolean {
  const isAsked = given.has('with-private');
  if (isAsked && given.has('without-private'))
    throw new HomegroundError(
      'bad-usage',
      'Private texts cannot be both in the pack and out of it.',
      'Give --with-private or --without-private, or neither: without a word they stay out.',
    );
  if (!isAsked && given.has('private-in-report'))
    throw new HomegroundError(
      'bad-usage',
      'The report can only quote private texts that are in the pack.',
      'Add --with-private, or leave --private-in-report out.',
    );
  return isAsked;
}

function listIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Ids of the findings that are asked for by their id or by the rule that made them. */
function findingsFrom(
  text: string | undefined,
  examination: KeptExamination | undefined,
): string[] | undefined {
  if (text === undefined) return undefined;
  const all = examination?.findings ?? [];
  return listIn(text).flatMap((asked) => {
    const found = all.filter(({ id, rule }) => asked === id || asked === rule);
    if (found.length > 0) return found.map(({ id }) => id);
    throw new HomegroundError(
      'not-found',
      `This case has no finding called ${printable(asked)}.`,
      'Give the name of a rule that found something: homeground examine <case> --json lists them.',
    );
  });
}
