import { markedStories, quietStories } from '../../stories/built-in-stories.ts';
import { type Variation, variationNo } from '../../stories/vary-story.ts';

/** One made-up home to write and examine: a story in one of its variations. */
export type HomeRun = {
  readonly story: string;
  readonly isQuiet: boolean;
  readonly variation: Required<Variation>;
};

/** Marked homes are numbered from here on, so that no quiet one has the same variation. */
const firstMarked = 10_000;

/** `each` variations of quiet stories and as many of marked ones, all stories in turn. */
export function planRuns(each: number): HomeRun[] {
  return [
    ...shelf(quietStories, each, { isQuiet: true, from: 0 }),
    ...shelf(markedStories, each, { isQuiet: false, from: firstMarked }),
  ];
}

function shelf(
  stories: readonly string[],
  count: number,
  { isQuiet, from }: { isQuiet: boolean; from: number },
): HomeRun[] {
  return Array.from({ length: count }, (_, nr) => ({
    story: stories[nr % stories.length] ?? '',
    isQuiet,
    variation: variationNo(from + nr),
  }));
}
