/** Keys whose values are codes of this program: a name that is also such a word is none there. */
const codes = new Set([
  ...['kind', 'action', 'grade', 'via', 'zone', 'form', 'role', 'means', 'abilities', 'reach'],
  ...['aspect', 'topic', 'cause', 'why', 'rule', 'verb', 'vector', 'answer', 'needs', 'sort'],
  ...['accountKind', 'roomClass', 'client', 'useShown', 'network', 'type', 'reader', 'is'],
  ...['sha256', 'record', 'hash', 'previous', 'utcMs', 'harmless', 'cannotSee', 'title'],
]);

/** The same value with every text in it changed, but for codes and keys. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return mapAny(value, change) as Value;
}

function mapAny(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapAny(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, codes.has(key) ? item : mapAny(item, change)]),
  );
}
