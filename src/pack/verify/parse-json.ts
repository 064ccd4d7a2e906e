import { packLimits } from '../limits.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text that is UTF-8 and nothing else; undefined for other bytes. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The value of JSON; undefined for what is none, or is nested deeper than the limit. */
export function jsonIn(text: string | undefined): unknown {
  if (text === undefined || nestingOf(text) > packLimits.nesting) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How deep brackets stand within each other, those in texts left out. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === '{' || sign === '[')) deepest = Math.max(deepest, ++depth);
    else if (!isText && (sign === '}' || sign === ']')) depth -= 1;
  }
  return deepest;
}
