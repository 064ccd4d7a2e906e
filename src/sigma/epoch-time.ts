/** From here on, a size since 1970 is told in the next smaller unit; in the unit before it is the year 5138. */
const units = [
  { belowSize: 1e11, perMs: 1e-3 },
  { belowSize: 1e14, perMs: 1 },
  { belowSize: 1e17, perMs: 1e3 },
  { belowSize: 1e20, perMs: 1e6 },
] as const;

/**
 * Milliseconds of a time since 1970, whose size tells its unit: seconds, milliseconds (from March
 * 1973 on), microseconds or nanoseconds. Parts of a millisecond are cut off. Undefined beyond.
 */
export function readEpoch(value: number): number | undefined {
  const unit = units.find(({ belowSize }) => Math.abs(value) < belowSize);
  if (!unit) return undefined;
  // A quarter of a second in decimal may lie a little below what it writes; half a microsecond mends it.
  return Math.floor(value / unit.perMs + 0.0005);
}
