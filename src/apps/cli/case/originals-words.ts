import type { OriginalFault, OriginalsCheck, Tidied } from '../../../case/open-case.ts';
import { sayIn } from '../../../guidance/messages/say.ts';
import { counted } from '../../../guidance/words.ts';
import { bySetAsideKind } from '../../../model/set-aside-kinds.ts';

const say = sayIn('en');

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
    ...setAsideLines(setAside).map((line) => `set aside: ${line}`),
    ...(setAside.length > 0 ? [say('aside.keep')] : []),
    ...(strange.length > 0
      ? [`no part of the case, and left alone: originals/${strange.join(', originals/')}`]
      : []),
  ];
}

export function areOriginalsWhole({ missing, changed }: OriginalsCheck): boolean {
  return missing.length + changed.length === 0;
}

/** What was done when the case was opened, for whoever opened it. Nothing where nothing was done. */
export function openingLines({ setAside, returned, cutWal, otherWal, keyHash }: Tidied): string[] {
  return [
    ...(returned.length > 0
      ? [
          `${counted(returned.length, 'original')} that had been set aside ${returned.length === 1 ? 'is' : 'are'} back in place.`,
        ]
      : []),
    ...setAsideLines(setAside).map(
      (line) => `Nothing was removed, and this was set aside: ${line}`,
    ),
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
    ...(keyHash === 'fits' ? [] : [say(`aside.key-hash-${keyHash}`)]),
  ];
}

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

/** What was set aside, a line for each kind of it. */
function setAsideLines(all: readonly string[]): string[] {
  return bySetAsideKind(all).map(({ kind, names }) => {
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    const some = `set-aside/${names.slice(0, mostNamed).join(', set-aside/')}${more}`;
    return `${say(`aside.${kind}`, { count: names.length })} (${some})`;
  });
}

const mostNamed = 5;

function fileOf({ original, n, path }: OriginalFault): string {
  return `originals/${original}.age (record ${n}, ${path})`;
}
