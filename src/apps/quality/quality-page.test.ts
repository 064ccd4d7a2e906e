import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../rules/load-rules.ts';
import { builtInStories } from '../../stories/built-in-stories.ts';

const page = readFileSync(new URL('../../../docs/generated/quality.md', import.meta.url), 'utf8');
const named = new Set([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name));

// Running it all takes minutes; that a name is there or gone shows that it has to be done again.
describe('docs/generated/quality.md is what `npm run quality` makes', () => {
  it('names every rule and story there is, and none that is gone', () => {
    const rules = loadRules().rules.map(({ id }) => id);
    expect([...named].sort()).toEqual([...rules, ...builtInStories].sort());
  });

  it('is of at least 500 quiet and 500 marked homes', () => {
    const homes = [...page.matchAll(/^\| \*\*all (quiet|marked)\*\* \| \w+ \| (\d+) /gm)];
    expect(homes.map(([, kind]) => kind)).toEqual(['quiet', 'marked']);
    for (const [, , count] of homes) expect(Number(count)).toBeGreaterThanOrEqual(500);
  });

  it('reaches all there was to reach', () => {
    expect(page).toMatch(/\| reached \|/);
    expect(page).not.toContain('not reached');
  });

  it('says first of all that it is simulated', () => {
    expect(page.split('\n\n')[2]).toMatch(
      /^\*\*This is simulated data. It says nothing about real homes/,
    );
  });
});
