import type { Standing } from '../../../access/stand.ts';
import type { KeptExamination } from '../../../case/kept-examination.ts';
import type { Timeline } from '../../../case/timeline.ts';
import { explainFinding } from '../../../guidance/explain-finding.ts';
import type { Guidance } from '../../../guidance/guidance.ts';
import { guidanceIn } from '../../../guidance/guidance-in.ts';
import type { Locale } from '../../../guidance/messages/locales.ts';
import { inLocale } from '../../../guidance/messages/pseudo.ts';
import { sayIn } from '../../../guidance/messages/say.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Rule } from '../../../rules/load-rules.ts';
import type { FindingsAnswer } from '../answers.ts';
import { nameIn } from './name-in.ts';

export type FoundThings = {
  readonly kept: KeptExamination;
  readonly standing: Standing;
  readonly timeline: Pick<Timeline, 'byIds'>;
  readonly rules: readonly Rule[];
};

/** What stands out, each with its guidance and the acts behind it; what was not found or checked. */
export function findingsAnswer(things: FoundThings, locale: Locale): FindingsAnswer {
  const { kept, rules } = things;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const explain = explainIn(things, locale);
  const say = (text: string): string => inLocale(text, locale);
  return {
    findings: kept.findings.flatMap((finding) => {
      const rule = byId.get(finding.rule);
      if (rule === undefined) return [];
      return [
        {
          ...wordsIn(finding, say),
          guidance: explain(finding, rule),
          acts: things.timeline.byIds(finding.observations),
        },
      ];
    }),
    answers: kept.answers,
    rules: Object.fromEntries(
      rules.map(({ id, title, card }) => [
        id,
        { title: say(title), looksFor: say(card.looks_for), verb: card.verb },
      ]),
    ),
    leftOut: kept.leftOut,
  };
}

function explainIn({ kept, standing }: FoundThings, locale: Locale) {
  const placed = new Map(kept.placed.map((record) => [record.id, record]));
  const sayMoment = sayIn(locale, kept.timeZone);
  const about = {
    placed,
    nameOf: nameIn(standing),
    timeIn: (at: number) => sayMoment('shared.moment', { at }),
  };
  return (finding: Finding, rule: Rule): Guidance =>
    guidanceIn(locale, explainFinding(finding, rule, about));
}

function wordsIn(finding: Finding, say: (text: string) => string): Finding {
  return {
    ...finding,
    title: say(finding.title),
    harmless: finding.harmless.map(say),
    cannotSee: finding.cannotSee.map(say),
  };
}
