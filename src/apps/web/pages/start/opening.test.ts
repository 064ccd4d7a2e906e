import { describe, expect, it } from 'vitest';
import { emptyOpening, mistakesIn, type Opening } from './opening.ts';

const filled: Opening = {
  folder: 'garden',
  who: 'sam',
  passphrase: 'four grey horses',
  again: 'four grey horses',
  authority: 'own',
};

describe('mistakesIn', () => {
  it('asks nothing of somebody who walks through the made-up home', () => {
    expect(mistakesIn(emptyOpening, 'tour')).toEqual({});
  });

  it('asks for a name and the statement where nothing is kept', () => {
    expect(Object.keys(mistakesIn(emptyOpening, 'nothing'))).toEqual(['who', 'authority']);
  });

  it('asks for everything where a case is made or opened', () => {
    const all = ['folder', 'who', 'passphrase', 'authority'];
    expect(Object.keys(mistakesIn(emptyOpening, 'make'))).toEqual(all);
    expect(Object.keys(mistakesIn(emptyOpening, 'open'))).toEqual(all);
    expect(mistakesIn(filled, 'make')).toEqual({});
  });

  it('wants a new passphrase long enough and twice the same, and an old one as it is', () => {
    expect(mistakesIn({ ...filled, passphrase: 'short' }, 'make')).toEqual({
      passphrase: 'start.passphrase-short',
    });
    expect(mistakesIn({ ...filled, again: 'four grey houses' }, 'make')).toEqual({
      again: 'start.passphrase-differs',
    });
    expect(mistakesIn({ ...filled, passphrase: 'short', again: '' }, 'open')).toEqual({});
  });
});
