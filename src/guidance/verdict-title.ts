import type { Say } from './messages/say.ts';

/** What the words need of a verdict on a pack. */
type Told = {
  readonly headline: 'holds' | 'fits-together' | 'does-not-hold';
  readonly checks: readonly { readonly id: string; readonly answer: string }[];
  readonly about: { readonly onlyExhibit: number | null } | null;
};

/** The one sentence that stands above a verdict, for every door. */
export const verdictTitle = (say: Say, told: Told): string =>
  say(
    told.headline === 'does-not-hold'
      ? 'verify.does-not-hold'
      : `verify.${told.headline}${extentOf(told)}`,
  );

/** A part of a pack, and one that was not compared with what it is made of, are told of as such. */
function extentOf({ checks, about }: Told): '' | '-part' | '-some' {
  if (about !== null && about.onlyExhibit !== null) return '-part';
  const isOpen = checks.some(
    ({ id, answer }) => (id === 'exports' || id === 'counts') && answer !== 'holds',
  );
  return isOpen ? '-some' : '';
}

const comparable = ['log', 'exports', 'counts', 'report', 'readers', 'rules'] as const;

/** What the title does not speak of, in one line; none where there is nothing of the kind. */
export function notCompared(say: Say, { headline, checks }: Told): string[] {
  const open = comparable.filter((id) =>
    checks.some((check) => check.id === id && check.answer === 'not-checked'),
  );
  if (headline === 'does-not-hold' || open.length === 0) return [];
  return [
    say('verify.not-compared', { what: open.map((id) => say(`verify.left.${id}`)).join(', ') }),
  ];
}
