import type { Say } from '../../../../guidance/messages/say.ts';
import { type AccessLine, type ColumnGroup, groupOf } from './access-matrix.ts';
import type { UseSeen } from './use-of.ts';

/** What somebody is to the home, in words; an account that nobody was named for is not a person. */
export const relationWords = (say: Say, line: AccessLine): string => {
  const group = groupOf(line);
  if (group === 'home')
    return say(line.accountKind === 'automation' ? 'who-can.automation' : 'who-can.part-of-home');
  if (group === 'shared') return say('who-can.several-people');
  if (group === 'unnamed') return say('who-can.nobody-named');
  if (line.relation === 'left')
    return say('who-can.relation-left', { days: line.daysSinceLeft ?? 0 });
  return say(`who-can.relation-${line.relation}`);
};

export const useWords = (say: Say, use: UseSeen): string =>
  use.is === 'seen' || use.is === 'partly'
    ? say(`who-can.use-${use.is}`, { at: use.atMs })
    : say(`who-can.use-${use.is}`);

/** The same where there is little room; opening a cell tells it in full. */
export const shortUseWords = (say: Say, use: UseSeen): string =>
  use.is === 'partly' ? say('who-can.use-partly-short', { at: use.atMs }) : useWords(say, use);

/** The name of a place: a room's as the records have it, the others in our words. */
export const placeName = (
  say: Say,
  { place, room }: Pick<ColumnGroup, 'place' | 'room'>,
): string => (place === 'room' ? room : say(`who-can.place-${place}`));
