import { expect, it } from 'vitest';
import { ColumnsBuilder } from './columns-of.ts';
import { GroupNumbers } from './group-numbers.ts';

it('gives no mark twice, and wipes them all before it begins anew', () => {
  const numbers = new GroupNumbers(new ColumnsBuilder().build());
  const marks = numbers.marksByGroup();
  expect(numbers.takeMarks(3)).toBe(1);
  expect(numbers.takeMarks(1)).toBe(4);
  marks[1] = 4;
  expect(numbers.takeMarks(2 ** 32 - 7)).toBe(5);
  expect(marks[1]).toBe(4);
  expect(numbers.takeMarks(2)).toBe(1);
  expect(marks[1]).toBe(0);
});
