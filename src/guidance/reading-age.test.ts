import { describe, expect, it } from 'vitest';
import { loadRules } from '../rules/load-rules.ts';
import { headings } from './guidance.ts';
import { catalogue } from './messages/catalogue.ts';
import { oldestReader, readingAgesOf, tooHard } from './reading-age.test-data.ts';

const { rules } = loadRules();

/** What a person reads where a place is filled in: its first way of saying it, or a name. */
const filledIn = (text: string): string =>
  text
    .replaceAll(/\{[^{}|]*\|([^{}|]*)[^{}]*\}/g, '$1')
    .replaceAll(/\{[^{}]*\}/g, 'sam')
    .replaceAll(/^## .*$/gm, '')
    .replaceAll(/^\s*- (Step: )?/gm, '');

const sections: [where: string, text: string][] = rules.flatMap(({ id, guidance, card }) => [
  [`${id}, the whole guidance`, filledIn(guidance)],
  ...headings.map((heading): [string, string] => [
    `${id}, ${heading}`,
    filledIn(guidance.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? ''),
  ]),
  [`${id}, card`, [card.looks_for, ...card.harmless, ...card.cannot_see].join('.\n\n')],
]);

/** A message as it is said: the last branch of each choice, which is the common one. */
const said = (message: string): string => {
  let text = message.replaceAll(/<\/?[a-z]+>/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replaceAll(
        /\{\w+, (?:plural|select|selectordinal), (?:[^{}]*\{[^{}]*\})*?[^{}]*\{([^{}]*)\}\s*\}/g,
        '$1',
      )
      .replaceAll(/\{\w+(?:, (?:number|date|time)(?:, \w+)?)?\}/g, 'sam');
  }
  return text.replaceAll('#', '3');
};

const messages = Object.entries(catalogue).map(([key, text]): [string, string] => [
  key,
  said(text),
]);
const places = [...new Set(messages.map(([key]) => key.split('.')[0] ?? ''))].map(
  (place): [string, string] => [
    place,
    messages.flatMap(([key, text]) => (key.startsWith(`${place}.`) ? [text] : [])).join('.\n\n'),
  ],
);

describe('guidance reads easily enough for a reader of twelve', () => {
  it.each(sections)('%s', (_where, text) => {
    expect(tooHard(text)).toEqual([]);
  });
});

describe('messages read easily enough for a reader of twelve', () => {
  it.each(messages)('%s', (_key, text) => {
    expect(tooHard(text)).toEqual([]);
  });

  it.each(places)('all of %s together', (_place, text) => {
    expect(tooHard(text)).toEqual([]);
  });
});

describe('the measure', () => {
  it('tells an easy passage from a hard one', () => {
    const easy =
      'The lamp was on. Sam went to bed. Then the lamp went off. No one was in the hall.';
    const hard =
      'Notwithstanding the aforementioned authentication considerations, administrators periodically reevaluate organisational authorisation configurations, documentation and accessibility.';
    expect(tooHard(easy)).toEqual([]);
    expect(tooHard(hard)).not.toEqual([]);
    expect(Math.max(...readingAgesOf(easy).ages)).toBeLessThan(oldestReader);
  });
});
