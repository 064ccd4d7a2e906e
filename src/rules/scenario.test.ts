import { describe, expect, it } from 'vitest';
import { loadRules } from './load-rules.ts';
import { loadScenarios } from './load-scenarios.ts';
import { unreadRecords } from './scenario.ts';

const { scenarios, sources } = loadScenarios();
const { rules } = loadRules();
const seen = new Set(rules.flatMap(({ card }) => card.scenarios));

describe('the scenarios', () => {
  it('are all 78, each once and in order', () => {
    expect(scenarios.map(({ number }) => number)).toEqual(
      Array.from({ length: 78 }, (_, at) => at + 1),
    );
  });

  it('are told apart by what is done', () => {
    expect(new Set(scenarios.map(({ device, done }) => `${device} ${done}`)).size).toBe(78);
  });

  it('have the evidence that the research counted', () => {
    const count = (kind: string) => scenarios.filter(({ evidence }) => evidence.kind === kind);
    const kinds = ['documented case', 'guidance', 'inferred'];
    expect(kinds.map((kind) => count(kind).length)).toEqual([37, 24, 17]);
  });

  it.each(scenarios)('$number ($device) cites what is listed, or was inferred', ({ evidence }) => {
    expect(evidence.sources.filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
    if (evidence.kind !== 'inferred') expect(evidence.sources).not.toEqual([]);
  });

  it('use every source and every unread record that is listed', () => {
    const cited = new Set(scenarios.flatMap(({ evidence }) => evidence.sources));
    expect(Object.keys(sources).filter((key) => !cited.has(key))).toEqual([]);
    const brought = new Set(scenarios.map(({ brings }) => brings));
    const records = Object.keys(unreadRecords) as (keyof typeof unreadRecords)[];
    expect(records.filter((record) => !brought.has(record))).toEqual([]);
  });

  it.each(scenarios)('$number ($device) has a rule, a record or a look by hand', (scenario) => {
    const { number, brings, by_hand } = scenario;
    expect(seen.has(number) || brings !== undefined || by_hand !== undefined).toBe(true);
    if (by_hand !== undefined) expect([seen.has(number), brings]).toEqual([false, undefined]);
  });

  it.each(rules)('that $id names are there, each once', ({ card }) => {
    const numbers = scenarios.map(({ number }) => number);
    expect(card.scenarios.filter((number) => !numbers.includes(number))).toEqual([]);
    expect(new Set(card.scenarios).size).toBe(card.scenarios.length);
  });
});
