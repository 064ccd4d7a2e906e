import { describe, expect, it } from 'vitest';
import { loadRules } from '../rules/load-rules.ts';
import { parseGuidance } from './guidance.ts';
import { phasesToWaitIn } from './phases.ts';

const steps = loadRules().rules.flatMap(({ id, guidance }) =>
  parseGuidance(guidance, id).beforeYouChange.steps.map((step) => ({ id, step })),
);

describe('phasesToWaitIn', () => {
  it('takes the phases that the guidance names', () => {
    expect(
      phasesToWaitIn({
        willTheyNotice: 'No.',
        waitIf: 'you live together, or you are planning to leave.',
      }),
    ).toEqual(['living-together', 'planning-to-leave']);
    expect(
      phasesToWaitIn({ willTheyNotice: 'No.', waitIf: 'an order is in force or somebody asks.' }),
    ).toEqual(['order-in-force']);
  });

  it('adds those in which somebody near would notice', () => {
    expect(
      phasesToWaitIn({
        willTheyNotice: 'Yes, at the next try.',
        waitIf: 'a diary could be found.',
      }),
    ).toEqual(['living-together', 'planning-to-leave', 'just-left']);
  });

  it('leaves each rule a step for those who have lived apart for some time', () => {
    const rules = new Set(steps.map(({ id }) => id));
    const stuck = [...rules].filter((id) =>
      steps.every((one) => one.id !== id || one.step.waitIn.includes('separated')),
    );
    expect(rules.size).toBeGreaterThan(40);
    expect(stuck).toEqual([]);
  });

  it.each(steps.filter(({ step }) => /live together|planning to leave/.test(step.waitIf)))(
    'of $id: “$step.what” waits where its own words say so',
    ({ step }) => {
      expect(step.waitIn.length).toBeGreaterThan(0);
    },
  );
});
