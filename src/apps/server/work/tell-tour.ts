import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkFolder } from '../../../readers/work-folder.ts';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { writeStory } from '../../../stories/write-story.ts';
import type { CaseDoors } from './case-doors.ts';
import type { CaseView } from './case-view.ts';
import type { Job } from './jobs.ts';

/** Writes the made-up home of the tour, and brings it in and reads it as anybody's would be. */
export async function tellTour(
  view: CaseView,
  { tell, signal }: Job,
  { doors, programVersion }: { readonly doors: CaseDoors; readonly programVersion: string },
): Promise<void> {
  const folder = makeWorkFolder();
  try {
    const home = await writeStory(builtInStory('separated-couple'), join(folder.path, 'home'));
    signal.throwIfAborted();
    await view.open.addRecords([home.config], tell);
    view.open.saveHousehold(readFileSync(home.household, 'utf8'));
    signal.throwIfAborted();
    await doors.examineCase(view.open, { programVersion, onProgress: tell, signal });
  } finally {
    folder.wipe();
    view.forget();
  }
}
