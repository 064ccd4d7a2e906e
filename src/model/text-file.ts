/** What stands in a file that somebody wrote as text. */
export type TextFile = {
  readonly text: string;
  /** Whether its bytes are text without doubt; others are taken for letters of Western Europe. */
  readonly isSure: boolean;
};

/** Reads UTF-8, and UTF-16 as some editors write it; a mark in front is no part of the text. */
export function readTextFile(bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  const isSure = encoding !== 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), isSure };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.includes(0) && bytes.length % 2 === 0)
    return hasZeros(bytes, 1) ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Without a mark, text in letters of the West has a zero in every other place. */
function hasZeros(bytes: Uint8Array, from: 0 | 1): boolean {
  const every = bytes.filter((_, index) => index % 2 === from);
  return every.filter((byte) => byte === 0).length * 2 >= every.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
