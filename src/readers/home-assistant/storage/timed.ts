import type { Moment } from '../../../model/moment.ts';
import { momentOf } from './moments.ts';

/** `{created: Moment}` or nothing, for fields that are left out where the time is not known. */
export const timed = <K extends string>(
  key: K,
  time: string | number | Moment | undefined,
): { [P in K]?: Moment } => {
  const moment = typeof time === 'object' ? time : momentOf(time);
  return moment === undefined ? {} : ({ [key]: moment } as { [P in K]: Moment });
};
