import type { Say } from '../../../../guidance/messages/say.ts';
import { plainName } from '../../plain-name.ts';

const known = [
  'temperature',
  'temperatureBefore',
  'volume',
  'volumeBefore',
  'brightness',
  'brightnessBefore',
  'isCodeGiven',
  'trigger',
  'triggeredBy',
  'durationS',
  'keepDays',
] as const;

/** A setting in words where we have some, else by the name that the reader gave it. */
export const valueLabel = (say: Say, key: string): string => {
  const one = known.find((name) => name === key);
  return one === undefined ? plainName(key) : say(`what-happened.value-${one}`);
};
