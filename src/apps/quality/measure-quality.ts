import { loadRules } from '../../rules/load-rules.ts';
import type { HomeResult } from './home-result.ts';
import { planRuns } from './home-run.ts';
import { qualityPage } from './quality-page.ts';
import { runHomes } from './run-homes.ts';

export type Measured = { readonly page: string; readonly results: readonly HomeResult[] };

/** Runs every rule over `each` quiet and `each` marked homes; `onProgress` is told how many are done. */
export async function measureQuality(
  each: number,
  onProgress: (done: number, total: number) => void,
): Promise<Measured> {
  const runs = planRuns(each);
  const results = await runHomes(runs, (done) => onProgress(done, runs.length));
  return { page: qualityPage(results, loadRules().rules), results };
}
