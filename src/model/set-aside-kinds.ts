/** What a file in `set-aside/` of a case was, by the name it was given there. */
export type SetAsideKind = 'original' | 'part' | 'wal' | 'other';

const setAsideKinds: readonly SetAsideKind[] = ['original', 'part', 'wal', 'other'];

const forms: readonly (readonly [SetAsideKind, RegExp])[] = [
  ['original', /^[1-9]\d*(\.\d+)?\.age$/],
  ['part', /^[1-9]\d*(\.\d+)?\.age\.part$/],
  ['wal', /^case(\.\d+)?\.db-wal$/],
];

/** The number behind the first part of a name tells apart files that had the same name. */
export function setAsideKind(name: string): SetAsideKind {
  return forms.find(([, form]) => form.test(name))?.[0] ?? 'other';
}

/** Names by what they were, in a fixed order; kinds of which there is none are left out. */
export function bySetAsideKind(
  names: readonly string[],
): readonly { readonly kind: SetAsideKind; readonly names: readonly string[] }[] {
  return setAsideKinds
    .map((kind) => ({ kind, names: names.filter((name) => setAsideKind(name) === kind) }))
    .filter((one) => one.names.length > 0);
}
