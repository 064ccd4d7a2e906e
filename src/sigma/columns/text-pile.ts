/** Many short texts in one buffer: a fraction of what as many strings take, and nothing to collect. */
export class TextPile {
  private units = new Uint16Array(1024);
  private ends = new Uint32Array(256);
  private count = 0;

  add(text: string): void {
    const from = this.endOf(this.count - 1);
    const to = from + text.length;
    if (to > this.units.length) this.units = grown(this.units, new Uint16Array(to * 2));
    if (this.count === this.ends.length)
      this.ends = grown(this.ends, new Uint32Array(this.count * 2));
    for (let at = 0; at < text.length; at += 1) this.units[from + at] = text.charCodeAt(at);
    this.ends[this.count] = to;
    this.count += 1;
  }

  at(index: number): string {
    const { units } = this;
    let text = '';
    let at = this.endOf(index - 1);
    const to = this.endOf(index);
    // Four at a time: each piece that is joined on costs more than its letters.
    for (; at + 4 <= to; at += 4)
      text += String.fromCharCode(
        units[at] ?? 0,
        units[at + 1] ?? 0,
        units[at + 2] ?? 0,
        units[at + 3] ?? 0,
      );
    for (; at < to; at += 1) text += String.fromCharCode(units[at] ?? 0);
    return text;
  }

  private endOf(index: number): number {
    return index < 0 ? 0 : (this.ends[index] ?? 0);
  }
}

function grown<Buffer extends Uint16Array | Uint32Array>(from: Buffer, to: Buffer): Buffer {
  to.set(from);
  return to;
}
