import type { Moment } from '../../../model/moment.ts';

/**
 * A time of `.storage`: ISO 8601 text, or seconds since 1970. Home Assistant writes UTC; a text
 * without a zone is taken as UTC and marked as assumed. The epoch itself stands for "not known".
 */
export const momentOf = (time: string | number | undefined): Moment | undefined => {
  if (time === undefined) return undefined;
  return typeof time === 'number' ? ofSeconds(time) : ofText(time);
};

const ofSeconds = (seconds: number): Moment | undefined =>
  asMoment(seconds * 1000, { text: String(seconds), zone: 'stated' });

const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

const ofText = (text: string): Moment | undefined => {
  const match = isoTime.exec(text);
  if (match === null) return undefined;
  const iso = text.replace(' ', 'T');
  const isStated = match[3] !== undefined;
  return asMoment(Date.parse(isStated ? iso : `${iso}Z`), {
    text,
    zone: isStated ? 'stated' : 'assumed',
  });
};

const furthestMs = 8.64e15;

const asMoment = (ms: number, rest: Omit<Moment, 'utcMs'>): Moment | undefined => {
  const utcMs = Math.round(ms);
  if (!Number.isFinite(utcMs) || utcMs <= 0 || utcMs > furthestMs) return undefined;
  return { utcMs, ...rest };
};
