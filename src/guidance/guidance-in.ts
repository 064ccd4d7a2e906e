import type { Guidance } from './guidance.ts';
import type { Locale } from './messages/locales.ts';
import { inLocale } from './messages/pseudo.ts';

/** The texts of a rule, which are written in English, in the language in which they are shown. */
export const guidanceIn = (locale: Locale, guidance: Guidance): Guidance => {
  const say = (text: string): string => inLocale(text, locale);
  const { first, steps } = guidance.beforeYouChange;
  return {
    shows: say(guidance.shows),
    canMean: say(guidance.canMean),
    ordinaryReasons: guidance.ordinaryReasons.map(say),
    doesNotShow: say(guidance.doesNotShow),
    beforeYouChange: {
      first: say(first),
      steps: steps.map((step) => ({
        ...step,
        what: say(step.what),
        willTheyNotice: say(step.willTheyNotice),
        canItBeUndone: say(step.canItBeUndone),
        destroysRecords: say(step.destroysRecords),
        whatElseStops: say(step.whatElseStops),
        waitIf: say(step.waitIf),
      })),
    },
    whoCanHelp: say(guidance.whoCanHelp),
  };
};
