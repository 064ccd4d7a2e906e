/** What may stand between a word for a secret and the secret: a closing quote, a note, a sign, markup. */
const glue =
  /(?:["”»`)\]]|['’](?!\p{L}))?(?:<\/[a-z]{1,10}>|\*{1,3}|__)?(?<tag>>)?\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3}(?=[^\s.,;!?)]))?(?<sign>(?:[:=：＝→⇒]|[-=]>|[-–—](?=\s))\s{0,3}(?:<\/[a-z]{1,10}>|\*{1,3}|__)?)?\s{0,3}/iuy;

export type Start = {
  readonly at: number;
  readonly how: 'beside' | 'sign';
  readonly isTag: boolean;
};

/** Where what is told may begin, and whether a sign says that it is told. */
export function startOfSecret(text: string, until: number): Start {
  glue.lastIndex = until;
  const found = glue.exec(text);
  const isTag = found?.groups?.['tag'] !== undefined;
  const isSaid = isTag || found?.groups?.['sign'] !== undefined;
  return { at: until + (found?.[0].length ?? 0), how: isSaid ? 'sign' : 'beside', isTag };
}
