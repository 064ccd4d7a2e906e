import type { Home } from '../home/home.ts';
import { authFiles } from './auth.ts';
import { entryFiles } from './entries.ts';
import { homeFiles } from './home-files.ts';
import { registryFiles } from './registries.ts';
import type { Standpoint } from './stored.ts';
import { yamlFiles } from './yaml-files.ts';

/** Everything in the configuration folder but the history, by path, in a fixed order. */
export const configDocuments = (
  home: Home,
  at: Standpoint & { keepDays: number; isExcluded?: boolean },
): ReadonlyMap<string, string> =>
  new Map([
    ...yamlFiles(home, at),
    ...authFiles(home, at),
    ...entryFiles(home, at),
    ...homeFiles(home, at),
    ...registryFiles(home, at),
  ]);
