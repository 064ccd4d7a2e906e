import type { OpenCase } from '../../../case/open-case.ts';
import { keptBack } from '../../../pack/disclosure/kept-back.ts';

/**
 * Gives the paths of the records of a case that hold live keys. All of them have to be looked into, so
 * that they are remembered as long as no record is added.
 */
export function findWithheld(): (open: OpenCase) => Promise<readonly string[]> {
  const known = new WeakMap<OpenCase, { readonly count: number; readonly paths: string[] }>();
  return async (open) => {
    const records = open.records();
    const before = known.get(open);
    if (before?.count === records.length) return before.paths;
    const kept = await keptBack(open, { originals: 'bytes' });
    const named = records.flatMap(({ n, path }) => (kept.has(n) ? [path] : []));
    const paths = [...new Set(named)].sort();
    known.set(open, { count: records.length, paths });
    return paths;
  };
}
