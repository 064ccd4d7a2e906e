import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../household/cast.test-data.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import { openDiary } from './diary.ts';
import { actFields, actOf, byAlex, household, place } from './home.test-data.ts';
import { createLocalClock } from './local-time.ts';

const zone = 'America/New_York';
const clock = createLocalClock(zone);
type Told = { from: string; until?: string };

function near(diary: readonly Told[], iso: string): [unknown, unknown] {
  const at = Date.parse(iso);
  const fields = openDiary({ ...emptyHousehold, diary: [...diary] }, zone)(at, clock(at).date);
  return [fields['diary.entry'], fields['diary.minutes_to']];
}

describe('the diary', () => {
  it('is read on the clock of the home, also where that is changed', () => {
    const diary = [{ from: '2025-03-09T12:00' }];
    expect(near(diary, '2025-03-09T15:00Z')).toEqual(['2025-03-09T12:00', 60]);
    // On the eve of it the clock was an hour behind.
    expect(near(diary, '2025-03-08T17:00Z')).toEqual(['2025-03-09T12:00', 23 * 60]);
  });

  it.each([
    ['before', '2025-05-06T00:30Z', 60],
    ['at its beginning', '2025-05-06T01:30Z', 0],
    ['while it lasts', '2025-05-06T02:00Z', 0],
    ['after it', '2025-05-06T04:10Z', -10],
  ])('tells the minutes %s', (_what, iso, minutes) => {
    const diary = [{ from: '2025-05-05T21:30', until: '2025-05-06T00:00' }];
    expect(near(diary, iso)).toEqual(['2025-05-05T21:30', minutes]);
  });

  it('takes the nearest, and of two the first', () => {
    const diary = [{ from: '2025-05-05T08:00' }, { from: '2025-05-05T10:00' }];
    expect(near(diary, '2025-05-05T13:10Z')[0]).toBe('2025-05-05T10:00');
    expect(near(diary, '2025-05-05T13:00Z')[0]).toBe('2025-05-05T08:00');
  });

  it('has nothing a day away', () => {
    const diary = [{ from: '2025-05-05T08:00' }];
    expect(near(diary, '2025-05-06T12:00Z')).toEqual(['2025-05-05T08:00', -1440]);
    expect(near(diary, '2025-05-06T12:01Z')).toEqual([null, null]);
    expect(near([], '2025-05-05T12:00Z')).toEqual([null, null]);
  });

  it('knows of a day alone no minutes, and lets a time go before it', () => {
    const diary = [{ from: '2025-05-05', until: '2025-05-06' }, { from: '2025-05-08T08:00' }];
    expect(near(diary, '2025-05-05T04:00Z')).toEqual(['2025-05-05', null]);
    expect(near(diary, '2025-05-07T03:59Z')).toEqual(['2025-05-05', null]);
    expect(near(diary, '2025-05-07T04:00Z')).toEqual([null, null]);
    expect(near(diary, '2025-05-07T12:00Z')).toEqual(['2025-05-08T08:00', 1440]);
  });

  it('lasts until the end of a day that is named as its end', () => {
    const diary = [{ from: '2025-05-05T21:30', until: '2025-05-06' }];
    expect(near(diary, '2025-05-07T03:59Z')).toEqual(['2025-05-05T21:30', 0]);
    expect(near(diary, '2025-05-07T04:59Z')).toEqual(['2025-05-05T21:30', -59]);
  });

  it('gives the smallest of all distances', () => {
    const moment = fc.integer({ min: 0, max: 20_000 }).map((minutes) => {
      const at = new Date(Date.UTC(2025, 4, 1) + minutes * 60_000).toISOString();
      return at.slice(0, 16);
    });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 8 }), moment, (froms, at) => {
        const atMs = Date.parse(`${at}Z`);
        const diary = { ...emptyHousehold, diary: froms.map((from) => ({ from })) };
        const minutes = openDiary(diary, 'UTC')(atMs, at.slice(0, 10))['diary.minutes_to'];
        const all = froms.map((from) => Math.abs(Date.parse(`${from}Z`) - atMs) / 60_000);
        const least = Math.min(...all);
        expect(typeof minutes === 'number' ? Math.abs(minutes) : minutes).toBe(
          least <= 1440 ? least : null,
        );
      }),
    );
  });
});

describe('a placed act', () => {
  it('stands beside the diary of the household file', () => {
    const told = { ...household, diary: [{ from: '2025-03-21T00:00', what: 'private' }] };
    expect(actFields(byAlex, [], told)).toMatchObject({
      'diary.entry': '2025-03-21T00:00',
      'diary.minutes_to': 30,
    });
    expect(JSON.stringify(actFields(byAlex, [], told))).not.toContain('private');
    expect(actFields(byAlex)).toMatchObject({ 'diary.entry': null, 'diary.minutes_to': null });
  });
});

describe('days alike', () => {
  const by = { grade: 'confirmed', account: 'u:alex' } as const;
  const on = (day: number, rest: object = {}) => {
    const iso = new Date(Date.UTC(2025, 0, 1 + day, 12)).toISOString();
    return actOf(by, { id: iso + JSON.stringify(rest), at: momentAt(iso), ...rest });
  };
  const counts = (acts: readonly ReturnType<typeof actOf>[]) =>
    place(acts)
      .filter(({ logsource }) => logsource.category === 'act')
      .map(({ fields }) => fields['act.days_alike']);

  it('are counted once each, for 28 days, and never the day itself', () => {
    const twice = { at: momentAt('2025-01-01T13:00Z') };
    expect(counts([on(0), on(0, twice), on(1), on(2), on(29), on(30), on(59)])).toEqual([
      0, 0, 1, 2, 2, 2, 0,
    ]);
  });

  it('are those of the same account, action and device', () => {
    const jo = { grade: 'confirmed', account: 'u:jo' } as const;
    expect(
      counts([
        on(0),
        on(1, { action: 'turn-off' }),
        on(2, { devices: ['phone-sam'] }),
        on(3, { by: jo }),
        on(4),
      ]),
    ).toEqual([0, 0, 0, 0, 1]);
  });
});
