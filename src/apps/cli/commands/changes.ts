import { type Change, type Changes, changesBetween } from '../../../access/changes-between.ts';
import { type Standing, stand } from '../../../access/stand.ts';
import { asShown } from '../../../case/as-shown.ts';
import type { OpenCase } from '../../../case/open-case.ts';
import { changeLine } from '../../../guidance/change-lines.ts';
import { coverageLine } from '../../../guidance/coverage-line.ts';
import { showTime } from '../../../guidance/show-time.ts';
import { counted } from '../../../guidance/words.ts';
import { examineOpenCase } from '../case/examine-open-case.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, heading, paragraph, subheading } from '../layout.ts';
import { nameIn } from '../report/names.ts';

const usage = `homeground changes <case> [options]

  --password-file FILE    the password of an encrypted backup, alone in a file, or
                          the text file of its emergency kit; may be given again
${caseOptionsUsage}
Says what differs between records of the same home from different times:
accounts, tokens, apps, roles, automations, devices, what phones pass on, gaps.
`;

export const changesCommand: Command = {
  name: 'changes',
  summary: 'Say what differs between records from different times.',
  usage,
  examples: ['homeground changes my-case'],
  async run(args) {
    const given = readArguments(args, {
      ...caseOptions,
      'password-file': { type: 'string', multiple: true },
    });
    write(
      await withCase(given, async (open) =>
        wordsFor(await standingOf(open, given.all('password-file'))),
      ),
    );
    return exitCodes.done;
  },
};

/** As the last examination kept it, if nothing was added since. */
async function standingOf(open: OpenCase, passwordFiles: readonly string[]): Promise<Standing> {
  const kept = open.examination();
  if (kept === undefined || open.isExaminationStale())
    return examineOpenCase(open, { passwordFiles });
  return stand(kept.standing, { household: asShown(open).household(), nowMs: kept.nowMs });
}

function wordsFor(standing: Standing): string {
  const found = changesBetween(standing.merged);
  const { looksMs, changes, gaps } = found;
  if (looksMs.length < 2) return heading('What changed') + paragraph(tooFew);
  const zone = standing.timeZone.name;
  return [
    heading('What changed'),
    paragraph(
      `The records show how things stood at ${counted(looksMs.length, 'time')}: the first ${showTime(looksMs[0] ?? 0, zone)}, the last ${showTime(looksMs.at(-1) ?? 0, zone)}. A change happened at some time between two of them; what came and went in between is not seen.`,
    ),
    changes.length === 0 ? paragraph('Nothing that can be compared differs.') : '',
    ...byPeriod(found).map((part) => periodWords(part, standing)),
    gaps.length === 0 ? '' : subheading('Holes in the history since the first'),
    bullets(gaps.flatMap((gap) => coverageLine(gap, (utcMs) => showTime(utcMs, zone)) ?? [])),
  ].join('');
}

const tooFew =
  'There is nothing to compare yet: that takes records of the same home from two different times. Add another backup later, and ask again.';

function byPeriod({ changes }: Changes): readonly (readonly Change[])[] {
  const periods = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.fromMs} ${change.untilMs}`;
    periods.set(key, [...(periods.get(key) ?? []), change]);
  }
  return [...periods.values()];
}

function periodWords(changes: readonly Change[], standing: Standing): string {
  const [first] = changes;
  if (first === undefined) return '';
  const zone = standing.timeZone.name;
  const nameOf = nameIn(standing);
  return (
    subheading(`Between ${showTime(first.fromMs, zone)} and ${showTime(first.untilMs, zone)}`) +
    bullets(changes.map((change) => changeLine(change, nameOf)))
  );
}
