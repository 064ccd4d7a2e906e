/** Keys whose values are codes of this program: a name that is also such a word is none there. */
const codes = new Set([
  ...['kind', 'action', 'grade', 'via', 'zone', 'form', 'role', 'means', 'abilities', 'reach'],
  ...['aspect', 'topic', 'cause', 'why', 'rule', 'verb', 'vector', 'answer', 'needs', 'sort'],
  ...['accountKind', 'roomClass', 'client', 'useShown', 'network', 'type', 'reader', 'is'],
  ...['sha256', 'hash', 'previous', 'utcMs', 'harmless', 'cannotSee', 'title'],
]);

/** Keys of what people named: there the keys are texts, too. */
const named = new Set(['rooms']);

/** Keys behind which nobody wrote anything: places in records, times, numbers that a system drew. */
const drawn = new Set(['source', 'at', 'observations']);

/** The same value with every text in it changed, but for codes and keys. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return mapAny(value, change) as Value;
}

function mapAny(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapAny(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (isCode(key, value)) return [key, item];
      return [key, named.has(key) ? mapKeys(item, change) : mapAny(item, change)];
    }),
  );
}

function mapKeys(value: unknown, change: (text: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return mapAny(value, change);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), item]));
}

/** Every text that somebody may have written: what `mapTexts` would change, but for ids of a system. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (isCode(key, value) || drawn.has(key) || isDrawnId(key, value)) continue;
    yield* named.has(key) ? Object.keys(item ?? {}) : textsIn(item);
  }
}

/** Why something could not be read is a code; why an exception is made, somebody wrote. */
const isCode = (key: string, owner: object): boolean =>
  codes.has(key) && (key !== 'why' || ('kind' in owner && owner.kind === 'unread'));

/** Acts, states and grants are known by what was worked out; everything else by names. */
const isDrawnId = (key: string, owner: object): boolean =>
  key === 'id' && 'kind' in owner && ['act', 'state', 'grant'].includes(String(owner.kind));
