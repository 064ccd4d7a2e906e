import type { AutomationConfig, Home } from '../home/home.ts';
import { passagePlayers } from '../passages/passage-players.ts';
import type { Story } from '../story.ts';
import type { AutomationDraft, Happening, Player, StoryDay } from './happening.ts';
import { routinePlayers } from './routine-players.ts';
import type { World } from './world.ts';

/** A routine or a marked passage, ready to be lived. */
export type Part = {
  readonly name: string;
  draft(home: Home): AutomationDraft | undefined;
  watch(world: World, automation: AutomationConfig | undefined): void;
  plan(day: StoryDay, automation: AutomationConfig | undefined): readonly Happening[];
};

/** All parts of a story: routines first, then marked passages, as written. */
export const partsOf = (story: Story): Part[] => [
  ...story.routines.map((routine, index) => {
    const player = routinePlayers[routine.kind] as Player<typeof routine>;
    return partOf(player, routine, { index, name: `${routine.kind}/${index}` });
  }),
  ...story.marked.map((passage, index) => {
    const player = passagePlayers[passage.rule] as Player<typeof passage>;
    return partOf(player, passage, { index, name: `${passage.rule}/${index}` });
  }),
];

const partOf = <P>(player: Player<P>, part: P, self: { index: number; name: string }): Part => ({
  name: self.name,
  draft: (home) => player.draft?.(home, part),
  watch: (world, automation) => player.watch?.(world, part, { index: self.index, automation }),
  plan: (day, automation) => player.plan?.(day, part, { index: self.index, automation }) ?? [],
});
