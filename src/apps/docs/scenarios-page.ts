import { needWords, verbWords } from '../../guidance/words.ts';
import type { Rule } from '../../rules/load-rules.ts';
import { type Scenario, type ScenarioCatalogue, unreadRecords } from '../../rules/scenario.ts';
import { page } from './page.ts';

/** For each scenario the rules that see it and from which records, or which record could, or what to look for. */
export function scenariosPage(catalogue: ScenarioCatalogue, rules: readonly Rule[]): string {
  const { scenarios, sources } = catalogue;
  const parts = scenarios.map((scenario) => scenarioPart(scenario, { rules, sources }));
  return page('What is known, and what would show it', ...summaryOf(scenarios, rules), ...parts);
}

type Beside = {
  readonly rules: readonly Rule[];
  readonly sources: ScenarioCatalogue['sources'];
};

const rulesFor = (number: number, rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ card }) => card.scenarios.includes(number));

const needLines = Object.entries(needWords).map(([need, words]) => `- **${need}**: ${words}`);

function summaryOf(scenarios: readonly Scenario[], rules: readonly Rule[]): readonly string[] {
  const isSeen = ({ number }: Scenario): boolean => rulesFor(number, rules).length > 0;
  const byHand = scenarios.filter(({ by_hand }) => by_hand !== undefined);
  const seen = scenarios.filter(isSeen);
  const rest = scenarios.length - seen.length - byHand.length;
  return [
    `${scenarios.length} ways are known in which things in a home are turned against the people in it. ` +
      `Rules see something of ${seen.length}. For ${rest} it takes a record that is not read yet. ` +
      `${byHand.length} leave no trace in data.`,
    'That a rule sees a scenario does not mean that it would see every case of it. ' +
      'Each rule says [on its card](rules.md) what it cannot see.',
    `The records that rules need:\n\n${needLines.join('\n')}`,
  ];
}

function scenarioPart(scenario: Scenario, { rules, sources }: Beside): string {
  const { number, device, done, tags, vector, verb, evidence, trace } = scenario;
  const where = evidence.sources.map((key) => sources[key] ?? key).join('; ');
  return [
    `## ${number}. ${device}`,
    done,
    `${verbWords[verb]} · vector: ${vector} · ${tags.join(', ')} · ${evidence.kind}${where && `: ${where}`}`,
    `Trace: ${trace}`,
    ...answerOf(scenario, rulesFor(number, rules)),
  ].join('\n\n');
}

function answerOf({ brings, by_hand }: Scenario, rules: readonly Rule[]): readonly string[] {
  if (by_hand !== undefined)
    return [`**Leaves no trace in data.** What to look for: ${by_hand.trim()}`];
  const record = brings && unreadRecords[brings];
  if (rules.length === 0)
    return [`**No record read yet would show it.** One that could: ${record ?? 'not known'}.`];
  return [
    `**Seen by:**\n\n${rules.map(ruleLine).join('\n')}`,
    ...(record === undefined ? [] : [`A record that is not read yet would show more: ${record}.`]),
  ];
}

function ruleLine({ id, title, card }: Rule): string {
  return `- [${title}](rules.md#${anchorOf(title)}) (\`${id}\`), from ${card.needs.join(', ')}`;
}

/** The name under which a heading can be linked to, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
