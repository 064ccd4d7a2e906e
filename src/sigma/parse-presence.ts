import { refuse } from './bad-rules.ts';
import { readTokens, type Token } from './condition-tokens.ts';
import type { LocatedScalar } from './located.ts';
import type { Presence } from './parsed-rule.ts';
import { isMet, stepsOf } from './presence.ts';

const deepest = 60;
const hint = 'A condition in words is made of names of rules, and, or, not, brackets.';
const reserved = ['and', 'or', 'not', '(', ')'];

/** The rules a condition in words names, each once, where it first names them. */
export function namesIn(condition: LocatedScalar): Token[] {
  const names = readTokens(condition).filter(({ text }) => !reserved.includes(text.toLowerCase()));
  return names.filter(
    ({ text }, index) => names.findIndex((other) => other.text === text) === index,
  );
}

/**
 * Reads a condition in words over the given rules (Sigma's extended temporal condition), with `not`
 * carried down to the names. Refused when nothing happening would meet it.
 */
export function parsePresence(condition: LocatedScalar, rules: readonly string[]): Presence {
  const words = new PresenceParser(condition, rules).parse();
  const named = [...stepsOf(words, 'seen'), ...stepsOf(words, 'absent')];
  const unnamed = rules.find((_, step) => !named.includes(step));
  if (unnamed !== undefined)
    refuse(condition.place, `The condition does not name "${unnamed}".`, 'Name every rule once.');
  const isNothingEnough = isMet(
    words,
    () => false,
    () => true,
  );
  if (isNothingEnough)
    refuse(
      condition.place,
      'Nothing happening would meet this condition: something must have been seen.',
      'Join what must not be there to what must be: a and not b.',
    );
  return words;
}

/** Recursive descent; binding from loose to tight: or, and, not, brackets. */
class PresenceParser {
  private readonly condition: LocatedScalar;
  private readonly tokens: readonly Token[];
  private readonly rules: readonly string[];
  private at = 0;
  private depth = 0;

  constructor(condition: LocatedScalar, rules: readonly string[]) {
    this.condition = condition;
    this.tokens = readTokens(condition);
    this.rules = rules;
  }

  parse(): Presence {
    const whole = this.parseJoined('or', false);
    const rest = this.tokens[this.at];
    return rest ? refuse(rest.place, `"${rest.text}" is not expected here.`, hint) : whole;
  }

  /** Under `not`, and becomes or, or becomes and. */
  private parseJoined(word: 'or' | 'and', isNegated: boolean): Presence {
    const parsePart = (): Presence =>
      word === 'or' ? this.parseJoined('and', isNegated) : this.parseNot(isNegated);
    const parts = [parsePart()];
    while (this.take(word)) parts.push(parsePart());
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    return { op: (word === 'and') === isNegated ? 'or' : 'and', parts };
  }

  private parseNot(isNegated: boolean): Presence {
    this.depth += 1;
    if (this.depth > deepest)
      refuse(this.condition.place, 'This condition is nested too deeply.', 'Write it flatter.');
    const found = this.take('not') ? this.parseNot(!isNegated) : this.parseAtom(isNegated);
    this.depth -= 1;
    return found;
  }

  private parseAtom(isNegated: boolean): Presence {
    const token = this.next();
    if (token.text === '(') {
      const inside = this.parseJoined('or', isNegated);
      const closing = this.next();
      return closing.text === ')'
        ? inside
        : refuse(closing.place, 'A bracket is not closed.', hint);
    }
    const step = this.rules.indexOf(token.text);
    if (step >= 0) return { op: isNegated ? 'absent' : 'seen', step };
    return refuse(
      token.place,
      `"${token.text}" is not one of the rules of this correlation.`,
      `The rules are: ${this.rules.join(', ')}.`,
    );
  }

  private next(): Token {
    const token = this.tokens[this.at];
    this.at += 1;
    return token ?? refuse(this.condition.place, 'This condition breaks off.', hint);
  }

  private take(word: string): boolean {
    const isThere = this.tokens[this.at]?.text.toLowerCase() === word;
    if (isThere) this.at += 1;
    return isThere;
  }
}
