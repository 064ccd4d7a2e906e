// A case of the made-up separated couple and a pack of it, by the program itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineCase } from '../../dist/apps/desk/examine-case.js';
import { packCase } from '../../dist/apps/desk/pack-case.js';
import { createCase } from '../../dist/case/create-case.js';
import { builtInStory } from '../../dist/stories/built-in-stories.js';
import { writeStory } from '../../dist/stories/write-story.js';

export const passphrase = 'made up for the outside checks';
export const programVersion = '0.0.0';

/** @param {string} folder */
export async function makeStoryPack(folder) {
  const home = await writeStory(builtInStory('separated-couple'), join(folder, 'home'));
  const open = await createCase(join(folder, 'case'), {
    passphrase,
    who: 'Alex Brown',
    programVersion,
  });
  try {
    await open.addRecords([home.config]);
    open.saveHousehold(readFileSync(home.household, 'utf8'));
    open.writeDiary({
      from: '2025-10-09T02:30',
      until: null,
      isRough: true,
      text: 'Woken by the siren.',
      attachments: [],
    });
    await examineCase(open, { programVersion });
    const pack = join(folder, 'pack.zip');
    const options = {
      originals: /** @type {const} */ ('bytes'),
      isPrivateIncluded: false,
      programVersion,
      nowMs: Date.UTC(2026, 0, 5, 10, 15),
    };
    const made = await packCase({ open, to: pack }, options);
    return { ...made, records: open.records(), caseFolder: join(folder, 'case') };
  } finally {
    open.close();
  }
}
