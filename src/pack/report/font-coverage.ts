/**
 * The code points that a font has a glyph for, out of its `cmap` table (OpenType 1.9, formats 4 and
 * 12, which all fonts of this folder have). A report in PDF/A may not name a glyph that is not there.
 */
export const coverageOf = (font: Uint8Array): ReadonlySet<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addFormat4(view, subtable, covered);
    if (format === 12) addFormat12(view, subtable, covered);
  }
  return covered;
};

const tableAt = (view: DataView, name: string): number => {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`a font has no ${name} table`);
};

/** Segments of the first 65,536 code points, each with an offset or a list of glyphs. */
const addFormat4 = (view: DataView, at: number, covered: Set<number>): void => {
  const doubled = view.getUint16(at + 6);
  for (let index = 0; index < doubled; index += 2) {
    const end = view.getUint16(at + 14 + index);
    const start = view.getUint16(at + 16 + doubled + index);
    const delta = view.getUint16(at + 16 + 2 * doubled + index);
    const rangeAt = at + 16 + 3 * doubled + index;
    const range = view.getUint16(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const listed = range === 0 ? point : view.getUint16(rangeAt + range + 2 * (point - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(point);
    }
  }
};

/** Groups of code points with consecutive glyphs. */
const addFormat12 = (view: DataView, at: number, covered: Set<number>): void => {
  for (let index = 0; index < view.getUint32(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const start = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let point = start; point <= view.getUint32(group + 4); point += 1)
      if (glyph + point - start !== 0) covered.add(point);
  }
};
