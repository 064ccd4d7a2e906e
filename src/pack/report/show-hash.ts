/** A key in groups of four, so that it can be read out. */
export const shortKey = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';
