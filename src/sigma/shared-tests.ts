import { compileExpression, type FieldsMatcher } from './compile-expression.ts';
import type { Expression } from './expression.ts';
import type { SigmaFields } from './sigma-record.ts';

/** A question about a record, and the answer of the record it was last asked of. */
export type Test = { readonly matches: FieldsMatcher; turn: number; answer: boolean };

/** Questions that many detections ask, each asked at most once of a record. */
export class SharedTests {
  private readonly byText = new Map<string, Test>();
  private fields: SigmaFields = {};
  private turn = 0;

  /** The test of an expression; the same for all that ask the same. */
  of(expression: Expression): Test {
    const text = JSON.stringify(expression);
    const test = this.byText.get(text) ?? testOf(expression);
    this.byText.set(text, test);
    return test;
  }

  /** Says that the next record is asked; answers are not kept by its identity, which may be reused. */
  begin(fields: SigmaFields): void {
    this.fields = fields;
    // A small whole number again when it has become a large one: large ones cost memory.
    this.turn = this.turn >= 2 ** 30 ? 1 : this.turn + 1;
    if (this.turn === 1) for (const test of this.byText.values()) test.turn = 0;
  }

  holdAll(tests: readonly Test[]): boolean {
    for (const test of tests) if (!this.holds(test)) return false;
    return true;
  }

  private holds(test: Test): boolean {
    if (test.turn !== this.turn) {
      test.turn = this.turn;
      test.answer = test.matches(this.fields);
    }
    return test.answer;
  }
}

function testOf(expression: Expression): Test {
  return { matches: compileExpression(expression), turn: 0, answer: false };
}
