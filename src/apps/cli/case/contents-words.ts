import type { CasePart, ContentsCheck } from '../../../case/open-case.ts';
import { counted } from '../../../guidance/words.ts';

const partWords: Readonly<Record<CasePart, string>> = {
  records: 'the list of records',
  household: 'who is who',
  diary: 'the diary',
  log: 'the log',
  settings: 'the password of backups, the last page or what was being filled in',
  examination: 'what was found (examine again: it is made anew from the originals)',
  timeline: 'the timeline (examine again: it is made anew from the originals)',
  observations: 'what was read out of the records (examine again: it is made anew)',
};

/** What was found when the database was gone over, a line each. */
export function contentsLines(check: ContentsCheck): string[] {
  const { pages, damagedPages, otherFaults, unreadable } = check;
  if (damagedPages.length + otherFaults.length + unreadable.length === 0)
    return [`${counted(pages, 'page')}, each as it was written, and all that is kept can be read`];
  return [
    ...(damagedPages.length > 0
      ? [
          `${counted(damagedPages.length, 'page')} of ${pages} not as written: ${damagedPages.slice(0, 20).join(', ')}${damagedPages.length > 20 ? ' ...' : ''}`,
        ]
      : []),
    ...otherFaults.map((text) => `pages do not fit together: ${text}`),
    ...unreadable.map((part) => `cannot be read: ${partWords[part]}`),
    'Take a copy of the whole folder that you made before, if you have one. The originals do not depend on the database.',
  ];
}
