import { describe, expect, it } from 'vitest';
import { accountOf } from '../household/cast.test-data.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import type { Automation } from '../model/automation.ts';
import type { Household } from '../model/household.ts';
import { automationOf, fieldsOf, place } from './home.test-data.ts';

describe('an automation', () => {
  const auto = (rest: Partial<Automation> = {}, told?: Household) =>
    fieldsOf('auto', [automationOf(rest)], told);
  const tells = (rest: Partial<Automation>, told?: Household) =>
    auto(rest, told)['automation.watches_other_adult_and_tells'];
  const watching = (part: string): Partial<Automation> => ({
    triggers: [{ type: 'presence', parts: [part], devices: [] }],
  });

  it('that tells one adult of another says so', () => {
    expect(auto()).toMatchObject({
      'automation.watches': ['sam'],
      'automation.tells': ['alex'],
      'automation.tells_relation': ['left'],
      'automation.watches_other_adult_and_tells': true,
    });
  });

  it('about a child, or oneself, or with no telling, does not', () => {
    expect(tells(watching('person.robin'))).toBe(false);
    expect(tells(watching('person.alex'))).toBe(false);
    expect(tells({ tells: [] })).toBe(false);
    expect(tells({ triggers: [{ type: 'time', parts: ['person.sam'], devices: [] }] })).toBe(false);
  });

  it('leaves it open where nobody told who is who, or whom it tells', () => {
    expect(tells({}, emptyHousehold)).toBe(null);
    expect(tells({ tells: [{ service: 'notify.notify' }] })).toBe(null);
    expect(tells(watching('zone.home'))).toBe(null);
  });

  it('is seen once where it also stands among the accounts', () => {
    const twice = [automationOf(), accountOf('auto', { accountKind: 'automation' })];
    expect(place(twice).filter(({ id }) => id === 'auto')).toHaveLength(1);
  });
});
