import { z } from 'zod';

/** What was chosen for a pack and what was redacted: `data/selection.json`. */
export const Selection = z.strictObject({
  forWhom: z.string().nullable(),
  fromMs: z.number().int().nullable(),
  untilMs: z.number().int().nullable(),
  /** Ids of the findings that were chosen; null for all of them. */
  findings: z.array(z.string()).nullable(),
  originals: z.enum(['bytes', 'hashes']),
  isPrivateIncluded: z.boolean(),
  /** Whether the report quotes private texts. */
  isPrivateInReport: z.boolean(),
  /** How many people's names were redacted. */
  redactedPeople: z.number().int(),
  redacted: z.strictObject({
    privateTexts: z.number().int(),
    names: z.number().int(),
    logEntries: z.number().int(),
    attachments: z.number().int(),
  }),
  /** How much of what the log commits to has no salt here, because it is covered; none before form 2. */
  covered: z.number().int().optional(),
  leftOut: z.strictObject({
    acts: z.number().int(),
    states: z.number().int(),
    /** Rows that tell where somebody else than the person was, and rows of acts that this set off. */
    presence: z.number().int().default(0),
    /** How many acts those are; `acts` does not count them. */
    presenceActs: z.number().int().default(0),
    findings: z.number().int(),
    /** Records that stayed out because they hold live keys. */
    keyFiles: z.number().int().default(0),
  }),
});
export type Selection = z.infer<typeof Selection>;

/** The choice by which a pack was made, as far as it covers anything; of people only how many. */
export const coveringOf = (selection: Selection) => {
  const { fromMs, untilMs, findings, isPrivateIncluded, redactedPeople } = selection;
  return {
    ...(fromMs === null ? {} : { fromMs }),
    ...(untilMs === null ? {} : { untilMs }),
    ...(findings === null ? {} : { findings }),
    isPrivateIncluded,
    redactedPeople: Array.from({ length: redactedPeople }, String),
  };
};
