import type { Home } from '../home/home.ts';
import type { AutomationDraft } from './happening.ts';
import { partsOf } from './parts.ts';

/** The automations that routines and passages are stored as, in the order of the story. */
export const automationDraftsOf = (home: Home): AutomationDraft[] =>
  partsOf(home.story).flatMap((part) => {
    const draft = part.draft(home);
    return draft ? [draft] : [];
  });
