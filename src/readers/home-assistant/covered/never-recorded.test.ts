import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { neverRecorded, neverRecordedCoverage } from './never-recorded.ts';

it('names every topic once, in the coverage as in the readme', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', 'readme.md'), 'utf8');
  for (const topic of neverRecorded) expect(readme).toContain(`(\`${topic}\`)`);
  const topics = neverRecordedCoverage('a'.repeat(64)).map(({ topic }) => topic);
  expect(topics).toEqual([...new Set(neverRecorded)]);
});
