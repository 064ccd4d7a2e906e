import type { CompiledDetection, CompiledRules } from '../../../sigma/compile.ts';
import { compileExpression } from '../../../sigma/compile-expression.ts';
import { allOf, anyOf, type Expression } from '../../../sigma/expression.ts';
import type { Logsource } from '../../../sigma/sigma-record.ts';

const keys = ['category', 'product', 'service'] as const;

/**
 * Asks for a rule's logsource in the fields `logsource.category`, `.product` and `.service`, as
 * records of any kind have no other. Where a record does not say it, `given` does; where neither
 * does, it is not asked.
 */
export function askLogsource(compiled: CompiledRules, given: Logsource): CompiledRules {
  const detections = [
    ...[...compiled.detectionsByCategory.values()].flat(),
    ...compiled.detectionsOfAnyCategory,
  ];
  return {
    ...compiled,
    detectionsByCategory: new Map(),
    detectionsOfAnyCategory: detections.map((detection) => inFields(detection, given)),
  };
}

function inFields(detection: CompiledDetection, given: Logsource): CompiledDetection {
  const questions = keys.flatMap((key) => {
    const wanted = detection.rule.logsource[key];
    return wanted === undefined ? [] : [question(`logsource.${key}`, wanted, given[key])];
  });
  const expression = allOf([...questions, detection.expression]);
  const rule = { ...detection.rule, logsource: {}, expression };
  return { ...detection, rule, expression, matches: compileExpression(expression) };
}

function question(field: string, wanted: string, given: string | undefined): Expression {
  const says: Expression = {
    op: 'field',
    field,
    test: { test: 'text', pattern: [wanted], cased: false },
  };
  const isOpen = given === undefined || given.toLowerCase() === wanted.toLowerCase();
  return isOpen ? anyOf([says, { op: 'field', field, test: { test: 'null' } }]) : says;
}
