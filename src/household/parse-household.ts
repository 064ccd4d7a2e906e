import { HomegroundError } from '../model/homeground-error.ts';
import { Household } from '../model/household.ts';
import { checkHousehold } from './check-household.ts';
import { explainIssue } from './explain-issue.ts';
import { type HouseholdText, lineOf, openHouseholdText } from './locate.ts';
import type { Mistake, Way } from './mistake.ts';

const yamlHint = 'Check the indentation and the quotes on this line, and the line before it.';

const contentsOf = (text: HouseholdText): unknown => {
  try {
    return text.document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch {
    return undefined;
  }
};

const firstMistake = (contents: unknown): Household | Mistake => {
  const parsed = Household.safeParse(contents, { reportInput: true });
  if (parsed.success) return checkHousehold(parsed.data).next().value ?? parsed.data;
  const issue = parsed.error.issues[0];
  if (issue === undefined) throw parsed.error;
  return explainIssue(issue);
};

/**
 * Reads a household file (YAML). Throws `bad-household` with the line and what to write there;
 * `path` is only used to say which file it is.
 */
export const parseHousehold = (text: string, path: string): Household => {
  const opened = openHouseholdText(text);
  const bad = (line: number, message: string, hint: string): HomegroundError =>
    new HomegroundError('bad-household', `${path}:${line}: ${message}`, hint);
  const [error] = opened.document.errors;
  if (error) throw bad(opened.lines.linePos(error.pos[0]).line || 1, 'this is not YAML', yamlHint);
  const contents = contentsOf(opened);
  if (contents === undefined)
    throw bad(1, 'this refers to itself', 'Write it without `&` and `*`.');
  const result = firstMistake(contents);
  if ('household' in result) return result;
  throw bad(lineOf(opened, result.way), result.message, result.hint);
};

/** The line, from 1, at which something in a household file stands. */
export const lineInHousehold = (text: string, way: Way): number =>
  lineOf(openHouseholdText(text), way);
