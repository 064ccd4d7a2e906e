import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Way } from './mistake.ts';

export type HouseholdText = { readonly document: Document; readonly lines: LineCounter };

/** Reads YAML and keeps where each thing stands. */
export const openHouseholdText = (text: string): HouseholdText => {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
};

const offsetOfKey = (parent: unknown, key: string | number | undefined): number | undefined => {
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
  );
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
};

const nodeAt = (document: Document, way: Way): unknown =>
  way.length === 0 ? document.contents : document.getIn(way, true);

const offsetOf = (document: Document, way: Way): number => {
  const byKey = offsetOfKey(nodeAt(document, way.slice(0, -1)), way.at(-1));
  if (byKey !== undefined) return byKey;
  const node = nodeAt(document, way);
  if (isNode(node) && node.range) return node.range[0];
  return way.length === 0 ? 0 : offsetOf(document, way.slice(0, -1));
};

/** The line, from 1, at which a key or list entry stands; its nearest parent where it is missing. */
export const lineOf = ({ document, lines }: HouseholdText, way: Way): number =>
  lines.linePos(offsetOf(document, way)).line || 1;
