/** A key as somebody typed or pasted it; null where it is none, undefined where nothing was given. */
export const keyIn = (text: string): string | null | undefined => {
  const key = text.replaceAll(/[\s:-]/g, '').toLowerCase();
  if (key === '') return undefined;
  return /^[0-9a-f]{64}$/.test(key) ? key : null;
};
