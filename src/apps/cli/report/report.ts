import type { WindowText } from '../../../context/window.ts';
import type { Examined } from '../../../pipeline.ts';
import { heading, paragraph } from '../layout.ts';
import { whereToGetHelp } from './help.ts';
import { otherAnswers, whatStandsOut, whatWasLeftOut } from './what-stands-out.ts';
import { neverRecorded, whatWasRead } from './what-was-read.ts';
import { whoHoldsAccess } from './who-holds-access.ts';

export type ReportOptions = { readonly showPrivate: boolean; readonly window?: WindowText };

/** The whole result for a person, at 80 columns and without colour. */
export function report(examined: Examined, options: ReportOptions): string {
  return [
    whatWasRead(examined, options.window ?? {}),
    whoHoldsAccess(examined),
    whatStandsOut(examined, options),
    whatWasLeftOut(examined),
    otherAnswers(examined),
    householdHint(examined),
    neverRecorded(examined),
    whereToGetHelp(),
  ].join('');
}

function householdHint({ home }: Examined): string {
  const { unmatched, namesPeople } = home.match;
  if (!namesPeople) {
    return (
      heading('Who is who') +
      paragraph(
        'The records name accounts, not people. A household file says whose they are, and then more can be checked: homeground household <records> --out household.yml',
      )
    );
  }
  if (unmatched.length === 0) return '';
  return (
    heading('Names that did not fit') +
    paragraph(
      `The household file names what these records do not hold, or hold more than once: ${unmatched.map(({ name }) => name).join(', ')}.`,
    )
  );
}
