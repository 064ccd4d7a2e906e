import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createLocalClock } from '../../context/local-time.ts';
import { localText } from './local-text.ts';

const zones = ['Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];

describe('localText', () => {
  it('says what Temporal says', () => {
    const utcMs = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2050, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), utcMs, (zone, at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(zone)
          .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });
        expect(localText(at, createLocalClock(zone))).toBe(expected);
      }),
    );
  });
});
