import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInStory } from '../../../stories/built-in-stories.ts';
import { writeStory } from '../../../stories/write-story.ts';
import { type ExamineCase, examineCase } from '../../desk/examine-case.ts';
import type { CaseView } from './case-view.ts';
import type { Job } from './jobs.ts';
import { privateFolder } from './private-folder.ts';

/** Writes the made-up home of the tour, and brings it in and reads it as anybody's would be. */
export async function tellTour(
  view: CaseView,
  { tell, tellOrStop, signal }: Job,
  options: Pick<ExamineCase, 'programVersion' | 'onReaderFailed'>,
): Promise<void> {
  const folder = privateFolder();
  try {
    const home = await writeStory(builtInStory('separated-couple'), join(folder.path, 'home'));
    signal.throwIfAborted();
    await view.open.addRecords([home.config], tellOrStop);
    view.open.saveHousehold(readFileSync(home.household, 'utf8'));
    signal.throwIfAborted();
    await examineCase(view.open, { ...options, onProgress: tell, signal });
  } finally {
    folder.wipe();
    view.forget();
  }
}
