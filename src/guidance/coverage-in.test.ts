import { describe, expect, it } from 'vitest';
import { Aspect, type Coverage } from '../model/coverage.ts';
import { coverageIn, topicIn } from './coverage-in.ts';
import { listIn } from './messages/formats.ts';
import { sayIn } from './messages/say.ts';

const at = (text: string) => ({ utcMs: Date.parse(text), text, zone: 'stated' as const });
const coverage = (more: Partial<Coverage>): Coverage => ({
  kind: 'coverage',
  id: 'c',
  aspect: 'span',
  topic: 'history',
  from: at('2025-03-01T10:00Z'),
  until: at('2025-03-02T10:00Z'),
  source: { record: 'a'.repeat(64), path: '', at: '' },
  ...more,
});
const speakIn = (locale: 'en' | 'ar-XB') => ({
  say: sayIn(locale, 'UTC'),
  list: (items: readonly string[]) => listIn(locale, items),
  name: (text: string) => `<${text}>`,
});

describe('coverageIn', () => {
  it('tells a span, a gap with its cause, and names', () => {
    const tell = (more: Partial<Coverage>) => coverageIn(coverage(more), speakIn('en'));
    expect(tell({})).toBe('History from 1 Mar 2025, 10:00 until 2 Mar 2025, 10:00.');
    expect(tell({ aspect: 'gap', cause: 'not-running' })).toMatch(/: the hub was not running\.$/);
    expect(tell({ aspect: 'gap', cause: 'something new' })).toMatch(/: something new\.$/);
    expect(tell({ aspect: 'excluded', names: ['a', 'b'] })).toMatch(/<a> and <b>\.$/);
    expect(tell({ aspect: 'excluded', topic: 'commands', cause: 'none-seen' })).toBe(
      'The history holds no command. Either none was given, or the hub writes none down.',
    );
    expect(tell({ aspect: 'excluded', names: [...'abcdefghij'] })).toMatch(/<h>,? and 2 more\.$/);
  });

  it.each(Aspect.options)('leaves no English in a line of %s in another language', (aspect) => {
    const line = coverageIn(coverage({ aspect, days: 3 }), speakIn('ar-XB')) ?? '';
    expect(line).not.toMatch(/[a-z]{2}/i);
  });
});

it('calls a topic that it does not know by its own name', () => {
  expect(topicIn('sign-ins', sayIn('en'))).toBe('sign-ins and sign-outs, as they happened');
  expect(topicIn('something-else', sayIn('en'))).toBe('something-else');
});
