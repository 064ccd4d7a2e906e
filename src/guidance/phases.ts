/** Where somebody stands; advice that is right in one phase can do harm in another. */
export const phases = [
  'living-together',
  'planning-to-leave',
  'just-left',
  'separated',
  'order-in-force',
] as const;
export type Phase = (typeof phases)[number];

const speaksOf: readonly (readonly [Phase, RegExp])[] = [
  ['living-together', /\byou live (?:together|with)\b/i],
  ['planning-to-leave', /\bplanning to leave\b/i],
  ['order-in-force', /\border is in force\b|\bcontact is ordered\b/i],
];

/** While they are near or have just been left, what the other person would notice can wait. */
const isNear: readonly Phase[] = ['living-together', 'planning-to-leave', 'just-left'];

/**
 * The phases in which a step had better wait, by what its guidance says: those it names, and those in
 * which the other person is near, if they would notice it.
 */
export const phasesToWaitIn = (step: { willTheyNotice: string; waitIf: string }): Phase[] => {
  const named = speaksOf.flatMap(([phase, words]) => (words.test(step.waitIf) ? [phase] : []));
  const isNoticed = /^(?:yes|likely|probably|perhaps|maybe)\b/i.test(step.willTheyNotice);
  return phases.filter((phase) => named.includes(phase) || (isNoticed && isNear.includes(phase)));
};
