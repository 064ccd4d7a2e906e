import type { CompiledDetection, CompiledRules } from './compile.ts';
import { compileExpression, type FieldsMatcher } from './compile-expression.ts';
import { allOf } from './expression.ts';
import { commonField, isOnlyOn, requiredParts } from './required-parts.ts';
import { readField, type SigmaRecord } from './sigma-record.ts';

/** So many values of a field are remembered, so that hostile records cannot fill the memory. */
const mostValues = 4096;

type Routed = { readonly detection: CompiledDetection; readonly mayMatch: FieldsMatcher };

/**
 * Finds the few detections that a record may match. Of a category the field that most detections
 * insist on is asked once per different text; the answer serves every later record with that text.
 */
export class DetectionRouter {
  private readonly compiled: CompiledRules;
  private readonly routes = new Map<string | undefined, Route>();

  constructor(compiled: CompiledRules) {
    this.compiled = compiled;
  }

  /** Detections of the record's category and of any, in that order; what they ask is still to be asked. */
  candidates({ logsource: { category }, fields }: SigmaRecord): readonly CompiledDetection[] {
    const known = this.compiled.detectionsByCategory.has(category ?? '') ? category : undefined;
    let route = this.routes.get(known);
    if (!route) {
      route = new Route(this.detectionsOf(known));
      this.routes.set(known, route);
    }
    return route.candidates(fields);
  }

  private detectionsOf(category: string | undefined): CompiledDetection[] {
    const { detectionsByCategory, detectionsOfAnyCategory } = this.compiled;
    const own = category === undefined ? [] : (detectionsByCategory.get(category) ?? []);
    return [...own, ...detectionsOfAnyCategory];
  }
}

class Route {
  private readonly all: readonly CompiledDetection[];
  private readonly field: string;
  private readonly routed: readonly Routed[];
  private readonly byText = new Map<string, readonly CompiledDetection[]>();

  constructor(detections: readonly CompiledDetection[]) {
    this.all = detections;
    this.field = commonField(detections);
    this.routed = detections.map((detection) => ({
      detection,
      mayMatch: compileExpression(
        allOf(requiredParts(detection.expression).filter(isOnlyOn(this.field))),
      ),
    }));
  }

  candidates(fields: SigmaRecord['fields']): readonly CompiledDetection[] {
    const text = readField(fields, this.field);
    if (typeof text !== 'string') return this.all;
    const known = this.byText.get(text);
    if (known) return known;
    const asked = { [this.field]: text };
    const found = this.routed.filter(({ mayMatch }) => mayMatch(asked)).map((one) => one.detection);
    if (this.byText.size >= mostValues) this.byText.clear();
    this.byText.set(text, found);
    return found;
  }
}
