import type { StoryDay } from '../life/happening.ts';

/** Whether a marked day falls on this one; a story that is made longer lives them again every round. */
export const isMarkedDay = (day: StoryDay, marked: readonly number[]): boolean =>
  marked.includes(day.number % day.home.story.days);

export const accountIdOf = (user: string): string => `ha:user:${user}`;
