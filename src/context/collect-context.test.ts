import { describe, expect, it } from 'vitest';
import { grantOf } from '../household/cast.test-data.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import { byAlex, home, household, nowMs, presence } from './home.test-data.ts';
import { placeInContext } from './place-in-context.ts';

describe('context', () => {
  it('does not depend on the order of what is collected', () => {
    const all = [...home, ...presence('home', 'away', 'home'), grantOf('g', 'u:alex'), byAlex];
    const options = { nowMs };
    expect([...placeInContext(all.toReversed(), household, options)]).toEqual([
      ...placeInContext(all, household, options),
    ]);
  });

  it('falls back to UTC and says so', () => {
    const [record] = placeInContext([byAlex], emptyHousehold, { nowMs });
    expect(record?.fields).toMatchObject({ 'local.hour': 23, 'local.zone_known': false });
  });
});
