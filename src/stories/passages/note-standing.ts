import type { Happening, StoryDay } from '../life/happening.ts';
import type { World } from '../life/world.ts';
import type { PassageRule } from '../passage.ts';

type Fact = {
  readonly index: number;
  readonly rule: PassageRule;
  readonly accounts: readonly string[];
  readonly people: readonly string[];
  readonly parts?: readonly string[];
  /** What the history shows of it, if anything. */
  readonly show?: (world: World, atMs: number) => void;
};

/** Marks how something stands from an instant on. It shows in the files, so it is marked once. */
export const noteStanding = (day: StoryDay, atMs: number, fact: Fact): Happening[] => [
  {
    atMs: Math.min(atMs, day.endMs - 1),
    run: (world) => {
      const { index, rule, accounts, people, parts = [] } = fact;
      fact.show?.(world, atMs);
      world.marks.note(index, rule, { atMs, accounts, people, parts });
    },
  },
];
