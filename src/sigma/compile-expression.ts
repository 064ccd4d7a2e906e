import { compareByPosition, compileScalarTest, type ScalarMatcher } from './compile-test.ts';
import type { Expression, ValueTest } from './expression.ts';
import {
  isObject,
  readField,
  type SigmaField,
  type SigmaFields,
  type SigmaScalar,
  type SigmaValue,
} from './sigma-record.ts';
import { isRun } from './text-pattern.ts';

export type FieldsMatcher = (fields: SigmaFields) => boolean;

/** Compiles a detection into one function of a record's fields. */
export function compileExpression(expression: Expression): FieldsMatcher {
  switch (expression.op) {
    case 'and': {
      const parts = expression.parts.map(compileExpression);
      return (fields) => {
        for (const matches of parts) if (!matches(fields)) return false;
        return true;
      };
    }
    case 'or': {
      const parts = expression.parts.map(compileExpression);
      return (fields) => {
        for (const matches of parts) if (matches(fields)) return true;
        return false;
      };
    }
    case 'at-least': {
      const parts = expression.parts.map(compileExpression);
      return (fields) => parts.filter((matches) => matches(fields)).length >= expression.count;
    }
    case 'not': {
      const matches = compileExpression(expression.part);
      return (fields) => !matches(fields);
    }
    case 'field':
      return compileField(expression.field, expression.test);
    case 'differs':
      return compileDiffers(expression.field, expression.tests);
    case 'keyword':
      return compileKeyword(expression.test);
  }
}

function compileField(field: string, test: ValueTest): FieldsMatcher {
  if (test.test === 'exists')
    return (fields) => (readField(fields, field) !== undefined) === test.value;
  if (test.test === 'field') {
    const matches = compareByPosition(test.at, test.cased);
    return (fields) => {
      const others = elementsOf(readField(fields, test.field));
      return elementsOf(readField(fields, field)).some((value) =>
        others.some((other) => matches(value, other)),
      );
    };
  }
  const matches = compileScalarTest(test);
  const isMetByObjects = asksForAnything(test);
  return (fields) => {
    const value = readField(fields, field);
    return isObject(value) ? isMetByObjects : meets(value, matches);
  };
}

/** An object is no text, number or null; that it is there is all that can be asked of it. */
function asksForAnything(test: ValueTest): boolean {
  return test.test === 'text' && test.pattern.length > 0 && test.pattern.every(isRun);
}

/** A list meets a test when one of its elements does; a list of nothing counts as null. */
function meets(value: SigmaValue | undefined, matches: ScalarMatcher): boolean {
  if (typeof value === 'string') return matches(value);
  if (isList(value)) return value.length > 0 ? value.some(matches) : matches(null);
  return matches(value ?? null);
}

/** `neq`: there is a value, and it is none of these. */
function compileDiffers(field: string, tests: readonly ValueTest[]): FieldsMatcher {
  const same = tests.map((test) => compileField(field, test));
  return (fields) => {
    const value = readField(fields, field);
    const hasValue = isObject(value) || elementsOf(value).some((element) => element !== null);
    return hasValue && !same.some((matches) => matches(fields));
  };
}

function compileKeyword(test: ValueTest): FieldsMatcher {
  if (test.test === 'exists' || test.test === 'field') return () => false;
  const matches = compileScalarTest(test);
  return (fields) => Object.values(fields).some((value) => elementsOf(value).some(matches));
}

function elementsOf(value: SigmaField | undefined): readonly SigmaScalar[] {
  if (isList(value)) return value;
  return value === undefined || isObject(value) ? [] : [value];
}

function isList(value: SigmaField | undefined): value is readonly SigmaScalar[] {
  return Array.isArray(value);
}
