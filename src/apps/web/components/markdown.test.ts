import { describe, expect, it } from 'vitest';
import { blocksOf, spansOf } from './markdown.ts';

describe('blocksOf', () => {
  it('reads paragraphs and lists, also one within another', () => {
    const text = 'Any of\nthese.\n\n- **One**\n  goes on.\n  - inner\n- Two\n\nEnd.';
    expect(blocksOf(text)).toEqual([
      { kind: 'paragraph', text: 'Any of these.' },
      {
        kind: 'list',
        isOrdered: false,
        items: [
          {
            text: '**One** goes on.',
            blocks: [{ kind: 'list', isOrdered: false, items: [{ text: 'inner', blocks: [] }] }],
          },
          { text: 'Two', blocks: [] },
        ],
      },
      { kind: 'paragraph', text: 'End.' },
    ]);
  });

  it('reads a list right behind a line, and a numbered one', () => {
    expect(blocksOf('First:\n1. a\n2. b')).toEqual([
      { kind: 'paragraph', text: 'First:' },
      {
        kind: 'list',
        isOrdered: true,
        items: [
          { text: 'a', blocks: [] },
          { text: 'b', blocks: [] },
        ],
      },
    ]);
  });
});

describe('spansOf', () => {
  it('tells strong words and code, and keeps only the words of a link', () => {
    expect(spansOf('**A** in `b` at [c](https://example.org).')).toEqual([
      { kind: 'strong', text: 'A' },
      { kind: 'text', text: ' in ' },
      { kind: 'code', text: 'b' },
      { kind: 'text', text: ' at c.' },
    ]);
  });

  it('leaves markup as text', () => {
    expect(spansOf('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    ]);
  });
});
