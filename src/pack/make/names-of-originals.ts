import type { OriginalName } from '../original-names.ts';
import type { PackMaterial } from '../pack-file.ts';

/**
 * What records in the pack are called, where their exhibits do not say it: records name one another,
 * and readers know them by their names, so that names are part of the originals.
 */
export function namesOfOriginals({ asGiven, disclosure, exhibits }: PackMaterial): OriginalName[] {
  const shown = new Map(exhibits.map((one) => [one.n, one]));
  return asGiven.records().flatMap(({ n, path }) => {
    const one = shown.get(n);
    const name = disclosure.withoutNames(path);
    return one?.file && one.path !== name ? [{ n, path: name }] : [];
  });
}
