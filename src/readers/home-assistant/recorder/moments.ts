import type { Moment } from '../../../model/moment.ts';
import { earliestS, latestS } from './columns.ts';

/**
 * The moment of a row: seconds since 1970 where the layout has them, else the text of older
 * layouts, which Home Assistant writes in UTC without saying so.
 */
export const momentOf = (written: unknown): Moment | undefined => {
  if (typeof written === 'number') return momentOfSeconds(written);
  return typeof written === 'string' ? momentOfText(written) : undefined;
};

const momentOfSeconds = (seconds: number): Moment | undefined =>
  seconds >= earliestS && seconds <= latestS
    ? { utcMs: Math.round(seconds * 1000), text: String(seconds), zone: 'stated' }
    : undefined;

const shape = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

const momentOfText = (text: string): Moment | undefined => {
  const [, day, time, fraction = '', offset] = shape.exec(text) ?? [];
  const utcMs = Date.parse(`${day}T${time}${fraction.slice(0, 4)}${offset ?? 'Z'}`);
  if (Number.isNaN(utcMs) || utcMs < earliestS * 1000 || utcMs > latestS * 1000) return undefined;
  return { utcMs, text, zone: offset === undefined ? 'assumed' : 'stated' };
};
