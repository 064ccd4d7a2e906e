import { attempt, BadRules, each, refuse } from './bad-rules.ts';
import { readTokens, type Token } from './condition-tokens.ts';
import { allOf, anyOf, type Expression } from './expression.ts';
import type { Located, LocatedScalar } from './located.ts';
import { compileTextPattern } from './match-text.ts';
import type { Mistake } from './mistake.ts';
import type { Place } from './place.ts';

export type Selections = ReadonlyMap<string, Expression>;

const deepest = 60;
const conditionHint =
  'A condition is made of selection names, and, or, not, brackets, "1 of x*", "all of them".';

/** A condition, or a list of conditions of which one is enough. */
export function parseCondition(value: Located, selections: Selections): Expression {
  const items = value.kind === 'list' ? value.items : [value];
  const parts = each(items, (item) => {
    if (item.kind === 'scalar') return new ConditionParser(item, selections).parse();
    return refuse(item.place, 'A condition must be a text.', conditionHint);
  });
  return parts.length > 0 ? anyOf(parts) : refuse(value.place, 'No condition.', conditionHint);
}

/** Recursive descent; binding from loose to tight: or, and, not, x of y, brackets. */
class ConditionParser {
  private readonly tokens: readonly Token[];
  private readonly selections: Selections;
  private readonly condition: LocatedScalar;
  private readonly mistakes: Mistake[] = [];
  private at = 0;
  private depth = 0;

  constructor(condition: LocatedScalar, selections: Selections) {
    this.condition = condition;
    this.tokens = readTokens(condition);
    this.selections = selections;
  }

  parse(): Expression {
    const whole = attempt(() => this.parseWhole());
    const broken = whole instanceof BadRules ? whole.mistakes : [];
    const mistakes = [...this.mistakes, ...broken];
    if (whole instanceof BadRules || mistakes.length > 0) throw new BadRules(mistakes);
    return whole.read;
  }

  private parseWhole(): Expression {
    const whole = this.parseOr();
    const rest = this.tokens[this.at];
    return rest ? refuse(rest.place, `"${rest.text}" is not expected here.`, conditionHint) : whole;
  }

  private parseOr(): Expression {
    const parts = [this.parseAnd()];
    while (this.take('or')) parts.push(this.parseAnd());
    return anyOf(parts);
  }

  private parseAnd(): Expression {
    const parts = [this.parseNot()];
    while (this.take('and')) parts.push(this.parseNot());
    return allOf(parts);
  }

  private parseNot(): Expression {
    this.depth += 1;
    if (this.depth > deepest)
      refuse(this.condition.place, 'This condition is nested too deeply.', 'Write it flatter.');
    const found: Expression = this.take('not')
      ? { op: 'not', part: this.parseNot() }
      : this.parseAtom();
    this.depth -= 1;
    return found;
  }

  private parseAtom(): Expression {
    const token = this.next();
    if (token.text === '(') {
      const inside = this.parseOr();
      const closing = this.next();
      if (closing.text !== ')') refuse(closing.place, 'A bracket is not closed.', conditionHint);
      return inside;
    }
    if (this.tokens[this.at]?.text.toLowerCase() === 'of') return this.parseQuantity(token);
    return (
      this.selections.get(token.text) ??
      this.note(token.place, `There is no selection "${token.text}".`)
    );
  }

  private parseQuantity(quantity: Token): Expression {
    this.at += 1;
    const target = this.next();
    const parts = this.named(target);
    if (parts.length === 0) return this.note(target.place, `"${target.text}" names no selection.`);
    if (quantity.text.toLowerCase() === 'all') return allOf(parts);
    const count = quantity.text.toLowerCase() === 'any' ? 1 : Number(quantity.text);
    if (!/^(any|\d{1,6})$/i.test(quantity.text) || count < 1 || count > parts.length)
      refuse(
        quantity.place,
        `"${quantity.text} of ${target.text}" cannot be met: it names ${parts.length}.`,
        'Write "1 of", "all of", or a number up to how many there are.',
      );
    return count === 1 ? anyOf(parts) : { op: 'at-least', count, parts };
  }

  private named(target: Token): Expression[] {
    const pattern = target.text
      .split('*')
      .flatMap((text, index) => [
        ...(index > 0 ? [{ wild: 'run' } as const] : []),
        ...(text ? [text] : []),
      ]);
    const isNamed =
      target.text.toLowerCase() === 'them'
        ? (name: string) => !name.startsWith('_')
        : compileTextPattern(pattern, true);
    return [...this.selections].filter(([name]) => isNamed(name)).map(([, part]) => part);
  }

  /** A name that names nothing does not hide the next one. */
  private note(place: Place, message: string): Expression {
    const names = [...this.selections.keys()].join(', ') || 'none';
    this.mistakes.push({ place, message, hint: `The selections are: ${names}.` });
    return anyOf([]);
  }

  private next(): Token {
    const token = this.tokens[this.at];
    this.at += 1;
    return token ?? refuse(this.condition.place, 'This condition breaks off.', conditionHint);
  }

  private take(word: string): boolean {
    const isThere = this.tokens[this.at]?.text.toLowerCase() === word;
    if (isThere) this.at += 1;
    return isThere;
  }
}
