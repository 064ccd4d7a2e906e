import { expect, it } from 'vitest';
import { bySetAsideKind } from './set-aside-kinds.ts';

it('tells by its name what a file was that was set aside', () => {
  const names = ['12.age', 'case.db-wal', '3.2.age', '3.age.part', 'letter.txt', 'case.10.db-wal'];
  expect(bySetAsideKind([...names, '3.2.age.part', '0.age', 'x.case.db-wal', '3.age.bak'])).toEqual(
    [
      { kind: 'original', names: ['12.age', '3.2.age'] },
      { kind: 'part', names: ['3.age.part', '3.2.age.part'] },
      { kind: 'wal', names: ['case.db-wal', 'case.10.db-wal'] },
      { kind: 'other', names: ['letter.txt', '0.age', 'x.case.db-wal', '3.age.bak'] },
    ],
  );
  expect(bySetAsideKind([])).toEqual([]);
});
