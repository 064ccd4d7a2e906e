import { describe, expect, it } from 'vitest';
import { loadRules } from '../../rules/load-rules.ts';
import { loadScenarios } from '../../rules/load-scenarios.ts';
import { scenariosPage } from './scenarios-page.ts';

const catalogue = loadScenarios();
const { rules } = loadRules();
const text = scenariosPage(catalogue, rules);
const parts = text.split(/^## \d+\. /m).slice(1);
const isSeen = (number: number) => rules.some(({ card }) => card.scenarios.includes(number));

describe('the page of scenarios', () => {
  it.each(catalogue.scenarios)('tells one thing of $number ($device)', (scenario) => {
    const { number, by_hand } = scenario;
    const part = parts[number - 1] ?? '';
    expect(part).toContain(scenario.done);
    expect([
      part.includes('**Seen by:**'),
      part.includes('**No record read yet would show it.**'),
      part.includes('**Leaves no trace in data.**'),
    ]).toEqual([isSeen(number), !isSeen(number) && by_hand === undefined, by_hand !== undefined]);
  });

  it('names for each rule the records that it needs', () => {
    expect(parts[0]).toContain(
      '- [Somebody who left can still get in](rules.md#somebody-who-left-can-still-get-in) (`access-after-leaving`), from accounts, household',
    );
    expect(text).toContain('- **accounts**: who has an account: a full backup');
  });

  it('never leaves the record that could show it open', () => {
    expect(parts.filter((part) => part.includes('not known'))).toEqual([]);
  });
});
