import type { OriginalFault, OriginalsCheck, Tidied } from '../../../case/open-case.ts';
import { counted } from '../../../guidance/words.ts';

/** What became of the originals, a line each; the first says how many are as they were kept. */
export function originalsLines(check: OriginalsCheck): string[] {
  const { missing, changed, surplus, setAside, strange } = check;
  return [
    wholeLine(check),
    ...missing.map((one) => `${fileOf(one)} is missing`),
    ...changed.map((one) => `${fileOf(one)} is not what was kept: changed, cut or another file`),
    ...(missing.length + changed.length > 0 ? [howToMend] : []),
    ...(surplus.length > 0
      ? [
          `named by no record, and could not be set aside: originals/${surplus.join(', originals/')}`,
        ]
      : []),
    ...(setAside.length > 0 ? [setAsideLine(setAside)] : []),
    ...(strange.length > 0
      ? [`no part of the case, and left alone: originals/${strange.join(', originals/')}`]
      : []),
  ];
}

export function areOriginalsWhole({ missing, changed }: OriginalsCheck): boolean {
  return missing.length + changed.length === 0;
}

/** What was done when the case was opened, for whoever opened it. Nothing where nothing was done. */
export function openingLines({ setAside, returned, cutWal, otherWal }: Tidied): string[] {
  return [
    ...(returned.length > 0
      ? [
          `${counted(returned.length, 'original')} that had been set aside ${returned.length === 1 ? 'is' : 'are'} back in place.`,
        ]
      : []),
    ...(setAside.length > 0
      ? [
          `No record of this case names ${setAside.length === 1 ? 'one of its originals' : `${setAside.length} of its originals`}. Nothing was removed: ${setAside.length === 1 ? 'it lies' : 'they lie'} in the folder set-aside now (${setAside.join(', ')}). ${whyAside}`,
        ]
      : []),
    ...(cutWal === undefined
      ? []
      : [
          `The end of case.db-wal could not be used: what was being written last, when the program or the machine was stopped, may not be here. A copy lies in set-aside/${cutWal}.`,
        ]),
    ...(otherWal === undefined
      ? []
      : [
          `A case.db-wal of another time lay beside case.db, and was not used: it lies in set-aside/${otherWal} now. If case.db is older than you expect, put back the case.db that belongs to it, and the two together.`,
        ]),
  ];
}

const whyAside =
  'That is so where adding was cut off before it was done, and where case.db is older than the originals: then put the newer case.db back, and open the case again.';

const howToMend =
  'To mend it: take that file from a copy of the folder; or, if you still have the record, move what is left of the original out of the folder and add the record again.';

function wholeLine({ originals, readWhole, missing, changed }: OriginalsCheck): string {
  if (originals === 0) return 'no originals yet';
  const whole = originals - missing.length - changed.length;
  const all = `${whole} of ${counted(originals, 'original')} ${whole === 1 ? 'is' : 'are'} there as kept`;
  return readWhole + missing.length >= originals
    ? `${all}, read to the end and compared`
    : `${all}; ${readWhole} were read to the end, of the larger ones only the size was compared (homeground check reads all)`;
}

function setAsideLine(names: readonly string[]): string {
  const some = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `set aside, because no record names them: ${counted(names.length, 'file')} in set-aside/ (${some}${more}). ${whyAside} Remove them only when you are sure that nothing is missing`;
}

function fileOf({ original, n, path }: OriginalFault): string {
  return `originals/${original}.age (record ${n}, ${path})`;
}
