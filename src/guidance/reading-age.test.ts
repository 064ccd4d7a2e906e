import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../rules/load-rules.ts';
import { headings } from './guidance.ts';
import { catalogue } from './messages/catalogue.ts';
import { oldestReader, readingAgesOf, tooHard } from './reading-age.test-data.ts';
import { emergency, services } from './services.ts';

const { rules } = loadRules();
const src = new URL('../', import.meta.url);

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

/** A message in every way in which it can be said. */
const saidIn = (elements: readonly MessageFormatElement[]): string[] =>
  elements.reduce(
    (before, element) => before.flatMap((start) => waysOf(element).map((end) => start + end)),
    [''],
  );

const waysOf = (element: MessageFormatElement): string[] => {
  if (element.type === TYPE.literal) return [element.value];
  if (element.type === TYPE.pound) return ['3'];
  if (element.type === TYPE.tag) return saidIn(element.children);
  if (element.type === TYPE.plural || element.type === TYPE.select)
    return Object.values(element.options).flatMap(({ value }) => saidIn(value));
  return ['sam'];
};

const messages = Object.entries(catalogue).map(([key, text]): [string, string[]] => [
  key,
  saidIn(parse(text)),
]);
const places = [...new Set(messages.map(([key]) => key.split('.')[0] ?? ''))].map(
  (place): [string, string] => [
    place,
    messages
      .flatMap(([key, ways]) => (key.startsWith(`${place}.`) ? ways.slice(-1) : []))
      .join('.\n\n'),
  ],
);

describe('guidance reads easily enough for a reader of twelve', () => {
  it.each(sections)('%s', (_where, text) => {
    expect(tooHard(text)).toEqual([]);
  });
});

describe('messages read easily enough for a reader of twelve', () => {
  it.each(messages)('%s', (_key, ways) => {
    expect(ways.flatMap(tooHard)).toEqual([]);
  });

  it.each(places)('all of %s together', (_place, text) => {
    expect(tooHard(text)).toEqual([]);
  });
});

/** What stands in code beside a code: what went wrong, and what to do. */
const errorWords = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test|\.test-data)\.ts$/.test(file))
  .flatMap((file) => {
    const code = readFileSync(new URL(file, src), 'utf8');
    return [...code.matchAll(/new HomegroundError\([\s\S]*?\);/g)].flatMap(([made]) =>
      [...made.matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/g)].map(
        ([, , text = '']): [string, string] => [file, text.replaceAll(/\$\{[^}]*\}/g, 'sam')],
      ),
    );
  });

const howTos = readdirSync(new URL('readers/', src), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readFileSync(new URL(`readers/${name}/readme.md`, src), 'utf8')
      .split(/^#+ /m)
      .slice(2)
      .map((part): [string, string] => [
        `${name}, ${part.split('\n')[0]}`,
        part
          .replaceAll(/`[^`]*`/g, 'sam')
          .replaceAll(/^\s*(?:-|\d+\.) /gm, '')
          .replaceAll('**', ''),
      ]),
  );

describe('what else a page may show reads easily enough for a reader of twelve', () => {
  it('finds errors and how-tos to measure', () => {
    expect(errorWords.length).toBeGreaterThan(200);
    expect(howTos.length).toBeGreaterThan(3);
  });

  it('what went wrong, and what to do', () => {
    expect(errorWords.filter(([, text]) => tooHard(text).length > 0)).toEqual([]);
  });

  it.each(howTos)('how to get records: %s', (_where, text) => {
    expect(tooHard(text)).toEqual([]);
  });

  it('whom the services are for', () => {
    const texts = [emergency, ...services.map(({ forWhom }) => forWhom)];
    expect(texts.flatMap(tooHard)).toEqual([]);
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
