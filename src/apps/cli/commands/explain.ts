import { type Guidance, parseGuidance } from '../../../guidance/guidance.ts';
import { emergency } from '../../../guidance/services.ts';
import { needWords, verbWords } from '../../../guidance/words.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { loadRules, type Rule } from '../../../rules/load-rules.ts';
import { type Command, readOneWord, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bullets, heading, paragraph, printable, subheading } from '../layout.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Say what a rule looks for, and what to think about first.',
  usage: 'homeground explain <rule>     the rules are listed by: homeground rules\n',
  examples: ['homeground explain access-after-leaving'],
  async run(args) {
    const id = readOneWord(args);
    const rule = loadRules().rules.find((one) => one.id === id);
    if (rule === undefined) {
      throw new HomegroundError(
        'bad-usage',
        id === undefined ? 'Which rule?' : `There is no rule called ${printable(id)}.`,
        'homeground rules lists them.',
      );
    }
    write(explainRule(rule));
    return exitCodes.done;
  },
};

function explainRule(rule: Rule): string {
  const { card } = rule;
  const guidance = parseGuidance(rule.guidance, `${rule.id}/guidance.en.md`);
  return [
    heading(rule.title),
    paragraph(`It looks for: ${card.looks_for}`),
    paragraph(`How: ${rule.description}`),
    paragraph(`Kind: ${verbWords[card.verb]}.`),
    subheading('What it can mean'),
    paragraph(guidance.canMean),
    subheading('Ordinary reasons'),
    bullets(guidance.ordinaryReasons),
    subheading('What it does not show'),
    paragraph(guidance.doesNotShow),
    subheading('Before you change anything'),
    beforeYouChange(guidance),
    subheading('Which records it needs'),
    bullets(card.needs.map((need) => needWords[need])),
    subheading('Who can help'),
    paragraph(guidance.whoCanHelp),
    paragraph(emergency),
  ].join('');
}

/** The steps somebody may think about, each with its four marks. */
export function beforeYouChange({ beforeYouChange }: Guidance): string {
  const steps = beforeYouChange.steps.map(
    (step) =>
      paragraph(`* ${step.what}`) +
      bullets(
        [
          `Will they notice? ${step.willTheyNotice}`,
          `Can it be undone? ${step.canItBeUndone}`,
          `Does it destroy records? ${step.destroysRecords}`,
          `What else stops? ${step.whatElseStops}`,
          `Wait with this if: ${step.waitIf}`,
        ],
        4,
      ),
  );
  return paragraph(beforeYouChange.first) + steps.join('');
}
