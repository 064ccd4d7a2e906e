import { refuse } from './bad-rules.ts';
import type { DraftValue, ModifierUse } from './draft-value.ts';
import { toBase64, toBase64Offsets, toUtf8, toUtf16, type Utf16Form } from './encode-bytes.ts';
import { spellOut } from './text-pattern.ts';

/** Modifiers that turn a text into the form it has in an encoded log. */
export const encodingModifiers = {
  utf16le: inUtf16('utf16le'),
  wide: inUtf16('utf16le'),
  utf16be: inUtf16('utf16be'),
  utf16: inUtf16('utf16'),
  base64: (draft: DraftValue, use: ModifierUse) =>
    bytesOf(draft, use).map((bytes) => asText(toBase64(bytes))),
  base64offset: (draft: DraftValue, use: ModifierUse) =>
    bytesOf(draft, use).flatMap((bytes) => toBase64Offsets(bytes).map(asText)),
};

function inUtf16(form: Utf16Form) {
  return (draft: DraftValue, use: ModifierUse): DraftValue[] =>
    textsOf(draft, use).map((text) => ({ kind: 'bytes', bytes: toUtf16(text, form) }));
}

function asText(text: string): DraftValue {
  return { kind: 'text', pattern: [text] };
}

function bytesOf(draft: DraftValue, use: ModifierUse): (readonly number[])[] {
  return draft.kind === 'bytes' ? [draft.bytes] : textsOf(draft, use).map(toUtf8);
}

function textsOf(draft: DraftValue, use: ModifierUse): string[] {
  if (draft.kind === 'plain' && draft.value !== null) return [draft.written];
  const texts = draft.kind === 'text' ? spellOut(draft.pattern) : undefined;
  if (texts) return texts;
  return refuse(
    use.place,
    `"${use.name}" needs a text without wildcards.`,
    'Put "contains" after the encoding, and write \\* for a star that is meant as one.',
  );
}
