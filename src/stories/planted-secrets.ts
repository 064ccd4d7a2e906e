import { usersAt } from './files/auth.ts';
import { configDocuments } from './files/config-documents.ts';
import { createHome } from './home/create-home.ts';
import { plantedCode, plantedHash, plantedOtp, plantedSecret, secretMarker } from './secrets.ts';
import type { Story } from './story.ts';

const marked = new RegExp(`${secretMarker}[A-Za-z0-9-]*`, 'g');

/** Every secret that stands somewhere in the files of a story, as it stands there, sorted. */
export const plantedSecrets = (story: Story): string[] => {
  const home = createHome(story);
  const documents = configDocuments(home, {
    days: story.days,
    version: '2024.3.3',
    keepDays: story.keep_days,
  });
  const hashes = usersAt(home, { days: story.days })
    .filter(({ role }) => role !== 'system')
    .map(({ name }) => plantedHash(home.seed, name));
  return [
    ...new Set([
      ...[...documents.values()].flatMap((text) => text.match(marked) ?? []),
      ...hashes.flatMap(({ plain, encoded }) => [plain, encoded]),
      plantedSecret(home.seed, 'supervisor-token'),
      plantedCode(home.seed),
      plantedOtp(home.seed),
    ]),
  ].sort();
};
