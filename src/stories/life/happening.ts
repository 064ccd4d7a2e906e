import type { Attributes, AutomationConfig, Home } from '../home/home.ts';
import type { Random } from '../random.ts';
import type { World } from './world.ts';

/** Something that will happen at an instant of a day. */
export type Happening = { readonly atMs: number; readonly run: (world: World) => void };

export type StoryDay = {
  readonly home: Home;
  readonly world: World;
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly random: Random;
  /** The instant of a time of this day, some minutes later if asked. */
  at(time: string, plusMinutes?: number): number;
};

export type AutomationDraft = {
  readonly alias: string;
  readonly fromDay: number;
  readonly triggers: readonly Attributes[];
  readonly conditions: readonly Attributes[];
  readonly actions: readonly Attributes[];
};

/**
 * How one routine or passage is lived: the automation it is stored as, what waits for a change, and
 * what happens on a day.
 */
export type Player<Part> = {
  readonly draft?: (home: Home, part: Part) => AutomationDraft;
  readonly watch?: (world: World, part: Part, self: Self) => void;
  readonly plan?: (day: StoryDay, part: Part, self: Self) => readonly Happening[];
};

type Self = {
  /** Where it stands in its list. */
  readonly index: number;
  readonly automation: AutomationConfig | undefined;
};
