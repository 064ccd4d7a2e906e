/** Which part of a whole, with the bounds of its 95 % interval; nothing where there is no whole. */
export type Share = {
  readonly part: number;
  readonly whole: number;
  readonly low: number;
  readonly high: number;
};

const z = 1.959964;

/** The score interval of E. B. Wilson, "Probable inference", JASA 22 (1927). */
export function shareOf(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, low: 0, high: 1 };
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return {
    part,
    whole,
    low: part === 0 ? 0 : (middle - spread) / scale,
    high: part === whole ? 1 : (middle + spread) / scale,
  };
}
