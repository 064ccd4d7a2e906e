import { describe, expect, it } from 'vitest';
import type { Finding } from '../../model/finding.ts';
import { loadRules } from '../../rules/load-rules.ts';
import { builtInStories } from '../../stories/built-in-stories.ts';
import type { Mark } from '../../stories/life/mark-book.ts';
import { examineHome } from './examine-home.ts';
import type { HomeResult } from './home-result.ts';
import { planRuns } from './home-run.ts';
import { isExplained } from './is-explained.ts';
import { qualityPage } from './quality-page.ts';
import { tallyRule } from './tally.ts';
import { shareOf } from './wilson.ts';

const { rules } = loadRules();

describe('planRuns', () => {
  const runs = planRuns(500);

  it('tells every story, as many quiet homes as marked ones, each home but once', () => {
    expect(runs.filter(({ isQuiet }) => isQuiet)).toHaveLength(500);
    expect(runs).toHaveLength(1000);
    expect(new Set(runs.map(({ story }) => story))).toEqual(new Set(builtInStories));
    expect(new Set(runs.map(({ variation }) => variation.seed)).size).toBe(1000);
  });

  it('is the same each time', () => {
    expect(planRuns(500)).toEqual(runs);
  });
});

describe('isExplained', () => {
  const mark: Mark = {
    rule: 'light-undone',
    from: '2025-05-01T10:00:00.000Z',
    to: '2025-05-03T10:00:00.000Z',
    count: 6,
    accounts: ['ha:user:sam'],
    people: ['sam'],
    parts: [],
  };
  const found = (made: Partial<Finding>, isStanding = false) => ({
    isStanding,
    finding: {
      rule: 'light-undone',
      accounts: ['ha:user:sam'],
      people: [],
      from: '2025-05-02T10:00:00.000Z',
      to: '2025-05-02T11:00:00.000Z',
      ...made,
    } as Finding,
  });

  it('asks for the same rule, somebody in common and the same time', () => {
    expect(isExplained(found({}), mark)).toBe(true);
    expect(isExplained(found({ rule: 'power-undone' }), mark)).toBe(false);
    expect(isExplained(found({ accounts: ['ha:user:jo'] }), mark)).toBe(false);
    expect(isExplained(found({ accounts: ['ha:user:jo'], people: ['sam'] }), mark)).toBe(true);
    expect(isExplained(found({ accounts: [] }), mark)).toBe(true);
    expect(isExplained(found({ from: '2025-05-03T10:10:00.001Z' }), mark)).toBe(false);
    expect(isExplained(found({ to: '2025-05-01T09:49:59.999Z' }), mark)).toBe(false);
  });

  it('asks no time of what stands', () => {
    expect(isExplained(found({ from: '2025-06-01T00:00:00.000Z' }, true), mark)).toBe(true);
  });
});

describe('shareOf', () => {
  it('gives the interval of Wilson', () => {
    const { low, high } = shareOf(81, 263);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
    expect(shareOf(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(shareOf(20, 20)).toMatchObject({ low: expect.closeTo(0.8389, 4), high: 1 });
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});

const home = (made: Partial<HomeResult>): HomeResult => ({
  story: 'teenagers',
  isQuiet: true,
  days: 40,
  missing: [],
  findings: [],
  marks: [],
  answers: {},
  ...made,
});
const rule = 'light-undone';
const results = [
  home({ findings: [{ rule, isExplained: false }] }),
  home({
    story: 'student-house',
    isQuiet: false,
    findings: [
      { rule, isExplained: true },
      { rule, isExplained: false },
    ],
    marks: [
      { rule, isFound: true },
      { rule, isFound: false },
    ],
  }),
  home({
    isQuiet: false,
    missing: ['history'],
    marks: [{ rule, isFound: false }],
    answers: { [rule]: 'could-not-check' },
  }),
  home({ missing: ['household'], answers: { [rule]: 'not-found' } }),
];

describe('tallyRule', () => {
  it('counts what was right, wrong, missed and could not be checked', () => {
    const own = rules.find(({ id }) => id === rule);
    expect(own && tallyRule(own, results)).toEqual({
      rule: own,
      right: 1,
      wrongInMarked: 1,
      wrongInQuiet: 1,
      marks: 2,
      found: 1,
      withheld: 2,
      couldNotCheck: 1,
      foundAnyway: 0,
    });
  });
});

describe('qualityPage', () => {
  const page = qualityPage(results, rules);

  it('says that it tells of simulated data only', () => {
    expect(page).toContain('simulated data. It says nothing about real homes.');
  });

  it('says what is not reached, and prints the ordinary explanations of what was wrong', () => {
    expect(page).toContain(
      '| no finding under harass in any quiet home | 1 in 3 home-months | **not reached** |',
    );
    const [reason = '?'] = rules.find(({ id }) => id === rule)?.card.harmless ?? [];
    expect(page).toContain(
      `- \`${rule}\`: 1, in teenagers. Its ordinary explanations:\n  - ${reason}`,
    );
  });
});

describe('examineHome', () => {
  it('tells, examines and compares a home, the same each time', async () => {
    const run = planRuns(40).find(
      ({ story, variation }) => story === 'the-alarm' && variation.missing.length === 0,
    );
    if (!run) throw new Error('no such run');
    const result = await examineHome(run);
    expect(result.marks.length).toBeGreaterThan(5);
    expect(result.marks.some(({ isFound }) => isFound)).toBe(true);
    expect(Object.keys(result.answers)).toHaveLength(rules.length);
    expect(await examineHome(run)).toEqual(result);
  });
});
