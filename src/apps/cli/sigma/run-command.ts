import { HomegroundError } from '../../../model/homeground-error.ts';
import { attempt, BadRules } from '../../../sigma/bad-rules.ts';
import { compile } from '../../../sigma/compile.ts';
import { type Note, noteOnFilter } from '../../../sigma/note-on-filter.ts';
import { type ParsedRule, parseRules, type RuleFile } from '../../../sigma/parse-rules.ts';
import { emptyFiles } from '../../../sigma/read-rules.ts';
import type { Logsource } from '../../../sigma/sigma-record.ts';
import { timePartsAsked } from '../../../sigma/time-parts-asked.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { askLogsource } from './ask-logsource.ts';
import { firingsJson } from './firings-json.ts';
import { firingsText } from './firings-text.ts';
import { readGiven } from './read-given.ts';
import { type RunOverLines, runOverLines } from './run-over-lines.ts';
import { tellWhyNot } from './told-mistake.ts';
import { askedFields, unseenNames } from './unseen-names.ts';

const usage = `homeground sigma run <rules...> <records> [options]

  <rules...>       files of Sigma rules, or folders with .yml and .yaml files
  <records>        a file with one JSON object per line, or - for standard input

  --time-field F   the field that holds the time; without it the first that is
                   there of: @timestamp, timestamp, time
  --category C     what kind of records these are, in the words of a rule's
  --product P      logsource; a record that has the field logsource.category,
  --service S      logsource.product or logsource.service says it for itself,
                   and what nobody says is not asked
  --placeholders F a YAML file of what the names in |expand values stand for
  --json           print the result as one JSON object

Nested objects are read as fields with dots ({"a": {"b": 1}} is a.b). A time is
ISO 8601 (without a zone: UTC), or seconds, milliseconds, microseconds or
nanoseconds since 1970, told apart by size; 20240301 could be both, and is none. Records are named by the number of
their line. Standard input has to be in order of time; a file is put in order.
For a rule that did not fire, the fields that it asks for and no record had are
named. docs/sigma.md says what rules can do.
`;

export const runCommand: Command = {
  name: 'run',
  summary: 'Run Sigma rules over JSON records, of homes or of anything else.',
  usage,
  examples: ['homeground sigma run plain-rules records.ndjson'],
  async run(args) {
    const given = readArguments(args, {
      'time-field': { type: 'string' },
      category: { type: 'string' },
      product: { type: 'string' },
      service: { type: 'string' },
      placeholders: { type: 'string' },
      json: { type: 'boolean' },
    });
    const path = given.paths.at(-1);
    if (path === undefined || given.paths.length < 2) throw tooFew();
    const { files, unread, ...other } = readGiven(
      given.paths.slice(0, -1),
      given.text('placeholders'),
    );
    const read = attempt(() => parseRules(files, other.placeholders));
    const mistakes =
      read instanceof BadRules && other.mistakes.length === 0 ? read.mistakes : other.mistakes;
    // Nothing is run where anything is wrong: what did not fire would mislead.
    tellWhyNot(mistakes, unread);
    if (read instanceof BadRules || mistakes.length + unread.length > 0) return exitCodes.wrongUse;
    const rules = read.read;
    if (rules.length === 0) throw noRule();
    const lines = {
      path,
      timeField: given.text('time-field'),
      asked: askedFields(rules),
      timeParts: timePartsAsked(rules),
    };
    const source = logsourceOf((key) => given.text(key));
    const run = await runOverLines(askLogsource(compile(rules), source), lines);
    refuseNothing(run);
    const unseen = run.count > 0 ? unseenNames({ ...run, rules, given: source }) : [];
    const result = { ...run, unseen, notes: notesOn(rules, files) };
    write(
      given.has('json')
        ? jsonText(firingsJson(result, rules))
        : await firingsText(result, rules, lines),
    );
    return exitCodes.done;
  },
};

function notesOn(rules: readonly ParsedRule[], files: readonly RuleFile[]): Note[] {
  const onFilters = rules.flatMap((rule) => (rule.kind === 'filter' && noteOnFilter(rule)) || []);
  const onFiles = emptyFiles(files, rules).map((path) => ({
    message: `${path}:1:1: Note: there is no rule in this file.`,
    hint: 'Write one, or take the file out.',
  }));
  return [...onFilters, ...onFiles];
}

function logsourceOf(text: (key: keyof Logsource) => string | undefined): Logsource {
  const keys = ['category', 'product', 'service'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = text(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Throws where there were lines and none of them is a record: an empty result would mislead. */
function refuseNothing({ count, unread }: RunOverLines): void {
  const [first] = unread;
  if (count > 0 || first === undefined) return;
  throw new HomegroundError(
    'nothing-recognised',
    `None of the ${unread.length} lines could be read as a record. Line ${first.line}: ${first.why}.`,
    'Give one JSON object per line, with a time in it. --time-field names the field that holds the time (homeground sigma run --help).',
  );
}

/** Nothing that was looked for is not nothing that was found. */
function noRule(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'There is no rule in what was named.',
    'A rule is a YAML document with a detection, a correlation or a filter. homeground sigma check says what is wrong.',
  );
}

function tooFew(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'Name at least one rule file, and then the records.',
    'For example: homeground sigma run my-rules/ my-log.ndjson',
  );
}
