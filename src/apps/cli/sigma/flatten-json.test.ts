import { describe, expect, it } from 'vitest';
import { flattenJson } from './flatten-json.ts';

describe('flattenJson', () => {
  it.each([
    ['nested objects', { a: { b: { c: 1 } } }, { 'a.b.c': 1, a: {}, 'a.b': {} }],
    ['a dot in a name', { 'a.b': 1 }, { 'a.b': 1, a: {} }],
    ['dots in nested names', { a: { 'b.c': 1 } }, { 'a.b.c': 1, a: {}, 'a.b': {} }],
    ['both ways of writing a name', { 'a.b': 1, a: { b: 2 } }, { 'a.b': [1, 2], a: {} }],
    ['an empty object', { a: {} }, { a: {} }],
    ['an object and a value of one name', { a: { b: 1 }, 'a.b': {} }, { 'a.b': 1, a: {} }],
    ['lists of values', { a: [1, 'x', null] }, { a: [1, 'x', null] }],
    ['an empty list', { a: [] }, { a: [] }],
    ['a list of objects', { a: [{ b: 1 }, { b: 2, c: 3 }] }, { 'a.b': [1, 2], 'a.c': [3], a: {} }],
    ['a list of one object', { a: [{ b: 1 }] }, { 'a.b': [1], a: {} }],
    ['a list of empty objects', { a: [{}, {}] }, { a: {} }],
    ['a list of an object and a value', { a: [{ b: 1 }, 'x'] }, { a: ['x'], 'a.b': [1] }],
    ['lists in lists', { a: [1, [2, [{ b: 3 }]]] }, { a: [1, 2], 'a.b': [3] }],
    ['null and false', { a: null, b: false }, { a: null, b: false }],
  ])('makes %s flat', (_what, object, expected) => {
    expect(flattenJson(object)).toEqual(expected);
  });

  it('keeps a field that is named like a part of every object', () => {
    const fields = flattenJson(JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}'));
    expect(Object.entries(fields ?? {})).toEqual([
      ['__proto__.x', 1],
      ['constructor', 2],
      ['__proto__', {}],
    ]);
  });

  it.each(['{"a":', '[{"a":'])('gives up on what is nested too deeply: %s', (open) => {
    const close = open.startsWith('[') ? '}]' : '}';
    const text = `{"b":${open.repeat(200)}1${close.repeat(200)}}`;
    expect(flattenJson(JSON.parse(text))).toBeNull();
  });
});
