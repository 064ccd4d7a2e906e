import { describe, expect, it } from 'vitest';
import { momentAt } from '../household/cast.test-data.ts';
import { emptyHousehold } from '../household/empty-household.ts';
import { actFields, actOf, byAlex, presence } from './home.test-data.ts';

describe('an act', () => {
  it('is placed in the time of the home', () => {
    expect(
      actFields(actOf({ grade: 'unknown' }, { at: momentAt('2025-03-30T21:30Z') })),
    ).toMatchObject({
      'local.date': '2025-03-30',
      'local.hour': 22,
      'local.weekday': 'sunday',
      'local.is_night': true,
      'local.zone_known': true,
    });
  });

  it('says who did it as of that moment', () => {
    expect(actFields(byAlex, presence('home', 'away', 'home'))).toMatchObject({
      'actor.account': 'u:alex',
      'actor.kind': 'user',
      'actor.person': 'alex',
      'actor.relation': 'left',
      'actor.days_since_left': 19,
      'actor.is_under_order': true,
      'actor.presence': 'away',
      'presence.me': 'home',
      'presence.others_home': true,
      'presence.anyone': true,
    });
    const before = { ...byAlex, at: momentAt('2025-02-01T12:00Z') };
    expect(actFields(before)).toMatchObject({
      'actor.relation': 'resident',
      'actor.days_since_left': null,
      'actor.is_under_order': false,
    });
  });

  it('takes a session as its owner’s and a shared account as nobody’s', () => {
    expect(actFields(actOf({ grade: 'confirmed', account: 's:alex' }))['actor.person']).toBe(
      'alex',
    );
    expect(actFields(actOf({ grade: 'confirmed', account: 'u:wall' }))).toMatchObject({
      'actor.person': null,
      'actor.relation': 'unknown',
      'actor.is_shared': true,
      'actor.presence': 'unknown',
    });
  });

  it.each([
    ['unknown', 'away', 'unknown', null, null],
    ['away', 'away', 'away', false, false],
    ['away', 'home', 'away', false, true],
    ['away', 'home', 'unknown', null, true],
    ['home', 'unknown', 'unknown', true, true],
    ['away', 'unknown', 'away', false, false],
  ])('with sam %s, alex %s and robin %s counts the others', (sam, alex, robin, others, anyone) => {
    expect(actFields(byAlex, presence(sam, alex, robin))).toMatchObject({
      'presence.others_home': others,
      'presence.anyone': anyone,
    });
  });

  it('does not count somebody as another who may be the one who did it', () => {
    const byHand = actOf({ grade: 'unknown' });
    const others = (...where: [string, string, string]) =>
      actFields(byHand, presence(...where))['presence.others_home'];
    expect(others('home', 'away', 'away')).toBe(null);
    expect(others('home', 'away', 'home')).toBe(true);
    expect(others('away', 'away', 'away')).toBe(false);
  });

  it('tells an automation from whoever set it off', () => {
    const act = actOf({ grade: 'automation', automation: 'auto', causedBy: 'u:alex' });
    expect(actFields(act, presence('away', 'home', 'away'))).toMatchObject({
      'actor.kind': 'automation',
      'actor.person': null,
      'actor.relation': null,
      'actor.presence': null,
      'actor.cause_person': 'alex',
      'actor.cause_relation': 'left',
      'actor.cause_presence': 'home',
      'presence.others_home': false,
      'presence.anyone': true,
    });
  });

  it('says whose phone was asked', () => {
    const ask = (account: string, ...devices: string[]) =>
      actFields(
        actOf({ grade: 'confirmed', account }, { action: 'ask-location', devices, parts: [] }),
      );
    expect(ask('u:alex', 'phone-sam')).toMatchObject({
      'subject.person': 'sam',
      'subject.relation': 'me',
      'subject.is_actor': false,
    });
    expect(ask('s:alex', 'phone-alex')['subject.is_actor']).toBe(true);
    expect(ask('u:alex', 'phone-alex', 'phone-sam')).toMatchObject({
      'subject.person': ['alex', 'sam'],
      'subject.is_actor': false,
    });
    expect(ask('u:wall', 'phone-sam')['subject.is_actor']).toBe(null);
    expect(ask('u:alex', 'lamp')['subject.is_actor']).toBe(null);
  });

  it('knows one account from another where nobody told who they are', () => {
    const act = actOf(
      { grade: 'confirmed', account: 'u:alex' },
      { action: 'ask-location', devices: ['phone-sam'] },
    );
    expect(actFields(act, presence('home', 'away', 'unknown'), emptyHousehold)).toMatchObject({
      'actor.person': null,
      'actor.is_named': null,
      'actor.presence': 'away',
      'presence.others_home': true,
      'subject.person': null,
      'subject.is_actor': false,
    });
  });

  it('takes abilities from the part, and the room class from the household file', () => {
    expect(actFields(byAlex)).toMatchObject({
      'device.id': 'lamp',
      'device.part': 'light.lamp',
      'device.whole_ability': ['light', 'sense'],
      'device.ability': ['light'],
      'device.room_class': 'child',
    });
  });

  it('carries its settings, which cannot pass for other fields', () => {
    const values = { temperature: 25, temperatureBefore: 19, 'actor.person': 'sam' };
    expect(actFields({ ...byAlex, values })).toMatchObject({
      'value.temperature': 25,
      'value.actor.person': 'sam',
      'actor.person': 'alex',
      'act.change': 'up',
    });
  });
});
