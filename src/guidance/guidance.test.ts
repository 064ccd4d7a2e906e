import { describe, expect, it } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { loadRules } from '../rules/load-rules.ts';
import { loadScenarios } from '../rules/load-scenarios.ts';
import { unreadRecords } from '../rules/scenario.ts';
import { claimsIn } from './claims.ts';
import { fillIn, headings, parseGuidance } from './guidance.ts';
import { emergency, isOld, services } from './services.ts';
import * as words from './words.ts';

const { rules } = loadRules();

/** Where a claiming word may stand, and why. An entry that is no longer needed fails. */
const allowed: readonly { where: string; word: string; why: string }[] = [];

const texts: [where: string, text: string][] = [
  ...rules.flatMap(({ id, title, description, card, guidance }): [string, string][] => [
    [`${id} title`, title],
    [`${id} description`, description],
    [`${id} card`, [card.looks_for, ...card.harmless, ...card.cannot_see].join('\n')],
    [`${id} guidance`, guidance],
  ]),
  ...loadScenarios().scenarios.map(({ number, device, done, trace, by_hand }): [string, string] => [
    `scenario ${number}`,
    [device, done, trace, by_hand].join('\n'),
  ]),
  ['unread records', JSON.stringify(unreadRecords)],
  ...Object.entries(words)
    .filter(([, value]) => typeof value === 'object')
    .map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  ['emergency', emergency],
];

describe('what a person reads', () => {
  it.each(texts)('%s claims no more than records can show', (where, text) => {
    const excused = allowed.filter((one) => one.where === where).map(({ word }) => word);
    expect(claimsIn(text).filter((word) => !excused.includes(word))).toEqual([]);
  });

  it('has no excuse that is not needed', () => {
    const stale = allowed.filter(
      ({ where, word }) =>
        !texts.some(([name, text]) => name === where && claimsIn(text).includes(word)),
    );
    expect(stale).toEqual([]);
  });

  it('would notice a claim', () => {
    expect(claimsIn('This proves that the stalker hacked it. You are safe now.')).toEqual([
      'stalker',
      'hacked',
      'safe',
      'proves',
    ]);
  });

  it.each(services)('$name says where and when its number was found', ({ source, checked }) => {
    expect(source).not.toBe('');
    expect(checked).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
    expect(Date.parse(checked)).not.toBeNaN();
  });

  it('counts an entry as old once half a year has passed', () => {
    const [service] = services;
    if (service === undefined) throw new Error('no services');
    const checked = { ...service, checked: '2026-05-01' };
    expect([isOld(checked, '2026-10-28'), isOld(checked, '2026-10-29')]).toEqual([false, true]);
  });
});

describe('guidance', () => {
  it.each(rules)('of $id has every heading and steps with their marks', ({ id, guidance }) => {
    const parsed = parseGuidance(guidance, id);
    expect(parsed.beforeYouChange.steps.length).toBeGreaterThanOrEqual(1);
    expect(parsed.ordinaryReasons.length).toBeGreaterThanOrEqual(2);
    for (const text of [parsed.shows, parsed.canMean, parsed.doesNotShow, parsed.whoCanHelp])
      expect(text).not.toBe('');
  });

  it('refuses a missing heading', () => {
    const text = headings
      .slice(1)
      .map((heading) => `## ${heading}\n\ntext\n`)
      .join('\n');
    expect(() => parseGuidance(text, 'x')).toThrow(HomegroundError);
  });

  it('refuses a step without a mark', () => {
    const text = headings.map((heading) => `## ${heading}\n\n- Step: Do it.\n`).join('\n');
    expect(() => parseGuidance(text, 'x')).toThrow(/Will they notice/);
  });

  it('fills in facts, and refuses a place nobody fills', () => {
    expect(fillIn('{count} of {all}', { count: '2', all: '3' })).toBe('2 of 3');
    expect(fillIn('{n|way|ways} in', { n: '1' })).toBe('1 way in');
    expect(fillIn('{n|way|ways} in', { n: '2' })).toBe('2 ways in');
    expect(() => fillIn('{nobody}', {})).toThrow(HomegroundError);
  });
});
