import { armAlarm, putLater } from '../life/house-commands.ts';
import { actPassage } from './act-passage.ts';

/** The alarm is armed from elsewhere; whoever is at home sets it off by moving, and disarms it at the panel. */
export const alarmArmedWhileHome = actPassage((doing, entity, round) => {
  armAlarm(doing, entity, 'away');
  if (round % 2 === 0) putLater(doing, { entity, state: 'triggered', atMs: doing.atMs + 95_000 });
  putLater(doing, { entity, state: 'disarmed', atMs: doing.atMs + 190_000 });
});
