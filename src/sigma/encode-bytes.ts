export type Utf16Form = 'utf16le' | 'utf16be' | 'utf16';

/** The bytes of a text in UTF-16; `utf16` is little-endian after its byte order mark. */
export function toUtf16(text: string, form: Utf16Form): number[] {
  const bytes: number[] = form === 'utf16' ? [0xff, 0xfe] : [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (form === 'utf16be') bytes.push(unit >> 8, unit & 0xff);
    else bytes.push(unit & 0xff, unit >> 8);
  }
  return bytes;
}

export function toUtf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

/** One character per byte, as a log that shows raw bytes would have it. */
export function bytesAsText(bytes: readonly number[]): string {
  return bytes.map((byte) => String.fromCharCode(byte)).join('');
}

export function toBase64(bytes: readonly number[]): string {
  return btoa(bytesAsText(bytes));
}

/**
 * The three ways bytes can show inside a longer Base64 text: shifted by none, one or two bytes,
 * without the characters that also depend on the neighbours (RFC 4648: 6 bits a character).
 */
export function toBase64Offsets(bytes: readonly number[]): string[] {
  return [0, 1, 2].map((shift) => {
    const shifted = [...new Array<number>(shift).fill(0), ...bytes];
    const from = Math.ceil((shift * 8) / 6);
    const to = Math.floor((shifted.length * 8) / 6);
    return toBase64(shifted).slice(from, to);
  });
}
