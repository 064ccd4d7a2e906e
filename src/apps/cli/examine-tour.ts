import { join } from 'node:path';
import type { Examined } from '../../pipeline.ts';
import { builtInStory } from '../../stories/built-in-stories.ts';
import { writeStory } from '../../stories/write-story.ts';
import { examinePaths } from './examine-paths.ts';
import { readHousehold } from './read-file.ts';
import { withWorkFolder } from './with-work-folder.ts';

/** The made-up home of the tour: written, examined as anybody's would be, and wiped. */
export async function examineTour(): Promise<Examined> {
  return withWorkFolder(async (folder) => {
    const story = builtInStory('separated-couple');
    const { config, household } = await writeStory(story, join(folder, 'home'));
    return examinePaths({ paths: [config], household: readHousehold(household) });
  });
}
