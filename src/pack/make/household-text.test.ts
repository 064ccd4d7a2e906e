import { expect, it } from 'vitest';
import type { PackMaterial } from '../pack-file.ts';
import { householdText } from './household-text.ts';

it('keeps a household file that cannot be understood out where names are replaced', () => {
  const open = { householdText: () => 'people: [{ name: Robin', household: () => undefined };
  const textWith = (redactedPeople: readonly string[]) =>
    householdText({ open, options: { redactedPeople } } as unknown as PackMaterial);
  expect([textWith([]), textWith(['Robin'])]).toEqual(['people: [{ name: Robin', undefined]);
});
