/**
 * A sum of numbers that forgets nothing: kept as parts that do not overlap (after Shewchuk, 1997),
 * and rounded once, when read. So it is the same in whatever order numbers came and went.
 */
export class ExactSum {
  private parts: number[] = [];

  add(amount: number): void {
    const kept: number[] = [];
    let rest = amount;
    for (const part of this.parts) {
      const sum = rest + part;
      const [large, small] = Math.abs(rest) < Math.abs(part) ? [part, rest] : [rest, part];
      const lost = small - (sum - large);
      if (lost !== 0) kept.push(lost);
      rest = sum;
    }
    if (rest !== 0) kept.push(rest);
    this.parts = kept;
  }

  /** The number nearest to the sum; of two equally near, the even one. */
  read(): number {
    let at = this.parts.length - 1;
    let nearest = this.parts[at] ?? 0;
    let lost = 0;
    while (at > 0 && lost === 0) {
      at -= 1;
      const part = this.parts[at] ?? 0;
      const sum = nearest + part;
      lost = part - (sum - nearest);
      nearest = sum;
    }
    // What is left below may decide a tie that adding only two parts has rounded to even.
    const below = this.parts[at - 1] ?? 0;
    const further = nearest + lost * 2;
    const isTie = further - nearest === lost * 2;
    return isTie && lost !== 0 && Math.sign(lost) === Math.sign(below) ? further : nearest;
  }
}
