import { describe, expect, it } from 'vitest';
import { grantOf, momentAt } from '../household/cast.test-data.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import type { Household } from '../model/household.ts';
import type { Observation } from '../model/observation.ts';
import { fieldsOf, home, household, nowMs } from './home.test-data.ts';
import { placeInContext } from './place-in-context.ts';

describe('a grant', () => {
  const grant = (holder: string, rest: Parameters<typeof grantOf>[2] = {}, told?: Household) =>
    fieldsOf('g', [grantOf('g', holder, rest)], told);

  it('of somebody who left says whether it was used since, where the record can show it', () => {
    const used = (iso: string) => grant('s:alex', { lastUsed: momentAt(iso) });
    expect(used('2025-03-02T00:10Z')).toMatchObject({
      'holder.relation': 'left',
      'holder.root': 'u:alex',
      'grant.days_since_left': 31,
      'grant.used_after_left': true,
    });
    expect(used('2025-03-01T23:50Z')['grant.used_after_left']).toBe(false);
    expect(grant('s:alex')['grant.used_after_left']).toBe(null);
    const never = { useShown: 'never', lastUsed: momentAt('2025-03-20T00:00Z') } as const;
    expect(grant('s:alex', never)['grant.used_after_left']).toBe(null);
    expect(grant('u:sam')['grant.used_after_left']).toBe(null);
  });

  it('is named, not named, or nobody is', () => {
    const named = (id: string, told?: Household) => grant(id, {}, told)['holder.is_named'];
    expect(['u:sam', 's:alex', 'u:wall', 'u:jo'].map((id) => named(id))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(named('u:jo', emptyHousehold)).toBe(null);
  });

  it('is not valid once it ended or is gone', () => {
    expect(grant('u:sam')['grant.is_valid']).toBe(true);
    expect(grant('u:sam', { until: momentAt('2025-04-01T12:00Z') })['grant.is_valid']).toBe(false);
    expect(grant('u:sam', { isValid: false })['grant.is_valid']).toBe(false);
    const gone = new Set(['u:sam']);
    const [first] = placeInContext([...home, grantOf('g', 'u:sam')], household, { nowMs, gone });
    expect(first?.fields['grant.is_valid']).toBe(false);
  });

  it('says who alone can manage access', () => {
    const only = (more: Observation[]) => fieldsOf('g', more)['holder.is_only_manager'];
    const alone = [grantOf('g', 'u:alex'), grantOf('g2', 's:alex'), grantOf('g3', 'sys')];
    expect(only(alone)).toBe(true);
    expect(only([...alone, grantOf('g4', 'u:sam')])).toBe(false);
  });
});
