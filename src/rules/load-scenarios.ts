import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ScenarioCatalogue } from './scenario.ts';

/** Reads `scenarios.yml`; a mistake in it is a bug of ours and keeps its stack. */
export function loadScenarios(): ScenarioCatalogue {
  const text = readFileSync(new URL('scenarios.yml', import.meta.url), 'utf8');
  return ScenarioCatalogue.parse(parse(text));
}
