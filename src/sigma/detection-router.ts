import { type CompiledDetection, type CompiledRules, isFrom } from './compile.ts';
import { compileExpression, type FieldsMatcher } from './compile-expression.ts';
import { allOf } from './expression.ts';
import { commonField, isOnlyOn, requiredParts } from './required-parts.ts';
import { SharedTests, type Test } from './shared-tests.ts';
import { readField, type SigmaRecord } from './sigma-record.ts';

/** So many values of a field are remembered, so that hostile records cannot fill the memory. */
const mostValues = 4096;

type Routed = {
  readonly detection: CompiledDetection;
  /** What it asks of the field by which records are routed. */
  readonly mayMatch: FieldsMatcher;
  /** What it asks besides. */
  readonly rest: readonly Test[];
};

/**
 * Finds the detections that a record matches. Of a category the field that most detections insist
 * on is asked once per different text; the answer serves every later record with that text. What
 * several detections ask besides is asked once per record.
 */
export class DetectionRouter {
  private readonly tests = new SharedTests();
  private readonly routes = new Map<string, Route>();
  private readonly ofAnyCategory: Route;

  constructor({ detectionsByCategory, detectionsOfAnyCategory }: CompiledRules) {
    for (const [category, own] of detectionsByCategory)
      this.routes.set(category, new Route([...own, ...detectionsOfAnyCategory], this.tests));
    this.ofAnyCategory = new Route(detectionsOfAnyCategory, this.tests);
  }

  /** Takes each detection that matches: those of the record's category, then those of any. */
  match(record: SigmaRecord, take: (detection: CompiledDetection) => void): void {
    const { category } = record.logsource;
    const own = category === undefined ? undefined : this.routes.get(category);
    this.tests.begin(record.fields);
    (own ?? this.ofAnyCategory).match(record, this.tests, take);
  }
}

class Route {
  private readonly field: string;
  private readonly routed: readonly Routed[];
  private readonly byText = new Map<string, readonly Routed[]>();

  constructor(detections: readonly CompiledDetection[], tests: SharedTests) {
    this.field = commonField(detections);
    const isRouting = isOnlyOn(this.field);
    this.routed = detections.map((detection) => {
      const parts = requiredParts(detection.expression);
      const rest = parts.filter((part) => !isRouting(part));
      return {
        detection,
        mayMatch: compileExpression(allOf(parts.filter(isRouting))),
        rest: rest.map((part) => tests.of(part)),
      };
    });
  }

  match(
    record: SigmaRecord,
    tests: SharedTests,
    take: (detection: CompiledDetection) => void,
  ): void {
    for (const { detection, rest } of this.candidates(record.fields))
      if (isFrom(detection.rule, record) && tests.holdAll(rest)) take(detection);
  }

  /** Those whose questions about the routing field the record answers. */
  private candidates(fields: SigmaRecord['fields']): readonly Routed[] {
    const text = readField(fields, this.field);
    if (typeof text !== 'string') return this.routed.filter(({ mayMatch }) => mayMatch(fields));
    const known = this.byText.get(text);
    if (known) return known;
    const asked = { [this.field]: text };
    const found = this.routed.filter(({ mayMatch }) => mayMatch(asked));
    if (this.byText.size >= mostValues) this.byText.clear();
    this.byText.set(text, found);
    return found;
  }
}
