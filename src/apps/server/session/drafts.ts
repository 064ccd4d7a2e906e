import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { DraftsAnswer } from '../answers.ts';
import { limits } from '../limits.ts';
import type { CaseView } from './case-view.ts';

const Kept = z.strictObject({ version: z.string(), drafts: z.record(z.string(), z.unknown()) });

/** What was being filled in; nothing where another version of the program left it, in another shape. */
export function draftsIn({ open }: CaseView, version: string): DraftsAnswer {
  const text = open.drafts();
  const kept = text === undefined ? undefined : Kept.parse(JSON.parse(text));
  return kept?.version === version ? kept.drafts : {};
}

/** Keeps one draft beside the others, in the case itself; null takes it out. Throws `too-large`. */
export function keepDraft(
  view: CaseView,
  { name, draft }: { readonly name: string; readonly draft: unknown },
  version: string,
): void {
  const { [name]: _before, ...others } = draftsIn(view, version);
  const drafts = draft === null ? others : { ...others, [name]: draft };
  const text = JSON.stringify({ version, drafts });
  if (text.length > limits.draftsLength) throw tooLong();
  view.open.keepDrafts(text);
}

function tooLong(): HomegroundError {
  return new HomegroundError(
    'too-large',
    'What is being filled in is too long to be remembered.',
    'Keep it first, and go on then.',
  );
}
