import { verbWords } from '../../guidance/words.ts';
import { Verb } from '../../model/finding.ts';
import type { Rule } from '../../rules/load-rules.ts';
import type { HomeResult } from './home-result.ts';
import { shareText, table } from './page-parts.ts';
import { homeMonths, type RuleTally, tallyRule, tallyVerb, type VerbTally } from './tally.ts';
import { type Target, targetsOf } from './targets.ts';
import { shareOf } from './wilson.ts';

/** `docs/generated/quality.md`: how often each rule was right, wrong and blind in made-up homes. */
export function qualityPage(results: readonly HomeResult[], rules: readonly Rule[]): string {
  const tallies = rules.map((rule) => tallyRule(rule, results));
  const verbs = Verb.options.map((verb) => tallyVerb(verb, tallies));
  const parts = [
    '# How often rules are right in made-up homes',
    '<!-- Made by `npm run quality`. Change the code it is made from, not this page. -->',
    ...whatThisIs,
    ...whatWasTold(results),
    ...whatWasToReach(targetsOf(verbs, results)),
    ...byVerb(verbs),
    ...byRule(tallies),
    ...wrongInQuiet(tallies, results),
    ...withoutRecords(tallies),
    ...howToMake,
  ];
  return `${parts.join('\n\n')}\n`;
}

const whatThisIs = [
  '**This is simulated data. It says nothing about real homes.** The homes here are made up by the same ' +
    'project that wrote the rules. Numbers on this page can show that a rule is broken. They cannot show ' +
    'how often it is right in a real home, and must not be quoted as if they did.',
  'Each home is a story written out in the formats of the real product and examined from the files, as ' +
    "anybody's records would be. Stories of ordinary life have nothing in them for a rule to find: any " +
    'finding there is wrong. Marked stories say which rule must see what, of whom and when: a finding is ' +
    'right where a mark of the same rule has people or accounts in common with it and lies in the same ' +
    'time, and wrong otherwise. Each home is told with its own seed, season, time zone and bustle; three ' +
    'in ten have a kind of record left out. Shares come with their 95 % interval (Wilson), which speaks ' +
    'of chance within the simulation only.',
];

function whatWasTold(results: readonly HomeResult[]): string[] {
  const stories = [...new Set(results.map(({ story }) => story))];
  const rows = stories.map((story) => {
    const own = results.filter((one) => one.story === story);
    return [`\`${story}\``, own[0]?.isQuiet ? 'quiet' : 'marked', ...sizes(own)];
  });
  const all = (isQuiet: boolean) => sizes(results.filter((one) => one.isQuiet === isQuiet));
  return [
    '## What was told',
    table(
      ['story', 'kind', 'homes', 'of them whole', 'home-months with history', 'marks'],
      [
        ...rows,
        ['**all quiet**', 'quiet', ...all(true)],
        ['**all marked**', 'marked', ...all(false)],
      ],
    ),
  ];
}

function sizes(homes: readonly HomeResult[]): string[] {
  const whole = homes.filter(({ missing }) => missing.length === 0).length;
  const marks = homes.reduce((sum, one) => sum + one.marks.length, 0);
  return [String(homes.length), String(whole), homeMonths(homes).toFixed(1), String(marks)];
}

function whatWasToReach(targets: readonly Target[]): string[] {
  const rows = targets.map(({ wanted, measured, isReached }) => [
    wanted,
    measured,
    isReached ? 'reached' : '**not reached**',
  ]);
  return ['## What was to be reached', table(['to reach', 'measured', ''], rows)];
}

const outcomes = [
  'right',
  'wrong in quiet homes',
  'wrong in marked homes',
  'passages found',
  'missed',
];

function outcomesOf(tally: VerbTally | RuleTally): string[] {
  const { right, wrongInQuiet: quiet, wrongInMarked: marked, marks, found } = tally;
  const passages = shareText(shareOf(found, marks));
  return [String(right), String(quiet), String(marked), passages, String(marks - found)];
}

function byVerb(verbs: readonly VerbTally[]): string[] {
  const rows = verbs.map((verb) => [verbWords[verb.verb], String(verb.rules), ...outcomesOf(verb)]);
  return ['## By kind', table(['kind', 'rules', ...outcomes], rows)];
}

function byRule(tallies: readonly RuleTally[]): string[] {
  const rows = tallies.map((tally) => [
    `\`${tally.rule.id}\``,
    verbWords[tally.rule.card.verb],
    ...outcomesOf(tally),
  ]);
  return [
    '## By rule',
    '`right` and `wrong` count findings; one passage may be seen in several. `passages found` and ' +
      '`missed` count marked passages in homes where every record the rule needs was given.',
    table(['rule', 'kind', ...outcomes], rows),
  ];
}

function wrongInQuiet(tallies: readonly RuleTally[], results: readonly HomeResult[]): string[] {
  const wrong = tallies.filter((tally) => tally.wrongInQuiet > 0);
  const parts = wrong.map(({ rule, wrongInQuiet: count }) => {
    const isIn = ({ isQuiet, findings }: HomeResult): boolean =>
      isQuiet && findings.some((finding) => finding.rule === rule.id);
    const stories = [...new Set(results.filter(isIn).map(({ story }) => story))];
    const reasons = rule.card.harmless.map((reason) => `  - ${reason}`).join('\n');
    return `- \`${rule.id}\`: ${count}, in ${stories.join(', ')}. Its ordinary explanations:\n${reasons}`;
  });
  const text = parts.length === 0 ? 'Nothing was found in any quiet home.' : parts.join('\n');
  return ['## What was found in quiet homes', text];
}

function withoutRecords(tallies: readonly RuleTally[]): string[] {
  const rows = tallies.map(({ rule, withheld, couldNotCheck, foundAnyway }) => [
    `\`${rule.id}\``,
    rule.card.needs.join(', '),
    String(withheld),
    shareText(shareOf(couldNotCheck, withheld)),
    String(foundAnyway),
    String(withheld - couldNotCheck - foundAnyway),
  ]);
  const heads = ['rule', 'needs', 'homes', 'could not check', 'found anyway', 'not found'];
  return [
    '## Where a record that is needed was left out',
    'An honest rule says there that it could not check. "Not found" would be false comfort.',
    table(heads, rows),
  ];
}

const howToMake = [
  '## To make this page again',
  '`npm run quality` writes it anew, byte for byte the same as long as rules, stories and code are the ' +
    'same. `npm run quality -- --variations 20` is a quick look, and writes to standard output.',
];
