import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitToLines, sha256 } from './commit-to-lines.ts';
import { foldHashes, hashLinesBelow, treeLevels } from './observation-tree.ts';
import { type LineShown, openLines, type TreePart } from './open-lines.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function partsFor(salt: string, lines: readonly string[], shown: readonly LineShown[]) {
  const seed = Buffer.from(salt, 'hex');
  const hashOf = hashLinesBelow(sha256, seed, treeLevels);
  const opened = openLines(sha256, seed);
  for (const [at, line] of lines.entries()) opened.add(hashOf(line), shown[at] ?? 'as-it-is');
  return opened.parts();
}

/** What a checker does who has the parts, and the lines that are given as they are. */
function rootOf(parts: readonly TreePart[], given: readonly string[]): string {
  const fold = foldHashes(sha256);
  let next = 0;
  for (const part of parts) {
    if ('hash' in part) fold.add(part.hash, part.level);
    else {
      const hashOf = hashLinesBelow(sha256, part.salt, part.level);
      const below = given.slice(next, next + 2 ** part.level);
      next += below.length;
      for (const line of below) fold.add(hashOf(line));
    }
  }
  return next === given.length ? hex(fold.root()) : 'lines are left';
}

const shownLines = fc.array(
  fc.tuple(
    fc.string({ maxLength: 4 }),
    fc.constantFrom<LineShown>('as-it-is', 'as-it-is', 'as-it-is', 'changed', 'not'),
  ),
  { maxLength: 90 },
);

describe('the tree over observations', () => {
  it('has one root, whatever of it is covered, and none but that', () => {
    fc.assert(
      fc.property(shownLines, fc.nat(), (all, which) => {
        const lines = all.map(([line]) => line);
        const shown = all.map(([, how]) => how);
        const commitment = commitToLines();
        for (const line of lines) commitment.add(line);
        const made = commitment.finish();
        const parts = partsFor(made.salt, lines, shown);
        const given = lines.filter((_, at) => shown[at] === 'as-it-is');
        expect(rootOf(parts, given)).toBe(made.commitment);
        const changed = parts.reduce((sum, one) => sum + ('hash' in one ? one.changed : 0), 0);
        expect(changed).toBe(shown.filter((how) => how === 'changed').length);
        if (given.length === 0) return;
        const at = which % given.length;
        const others = [given.with(at, `${given[at]}x`), given.toSpliced(at, 1), [...given, 'x']];
        for (const other of others) expect(rootOf(parts, other)).not.toBe(made.commitment);
      }),
    );
  });

  it('opens nothing of what is covered', () => {
    const lines = Array.from({ length: 40 }, (_, n) => `line ${n}`);
    const salt = 'ab'.repeat(16);
    const covered = new Set([3, 17, 18, 39]);
    const parts = partsFor(
      salt,
      lines,
      lines.map((_, n) => (covered.has(n) ? 'not' : 'as-it-is')),
    );
    const all = hashLinesBelow(sha256, Buffer.from(salt, 'hex'), treeLevels);
    const hashes = lines.map((line) => hex(all(line)));
    const opened = parts.flatMap((part) => {
      if ('hash' in part) return [];
      const below = lines.slice(0, 2 ** part.level).map(() => '');
      const seeds = hashLinesBelow(sha256, part.salt, part.level);
      return below.map(() => hex(seeds('line 17')));
    });
    expect(opened).not.toContain(hashes[17]);
    // Every 16th line covered costs a few parts, and not one for each line.
    const many = Array.from({ length: 4096 }, (_, n) => `${n}`);
    const some = partsFor(
      salt,
      many,
      many.map((_, n) => (n % 16 === 7 ? 'not' : 'as-it-is')),
    );
    expect(some.length).toBe((4096 / 16) * 5);
    expect(partsFor(salt, many, [])).toHaveLength(1);
  });

  it('is the tree of RFC 6962 over salted lines', () => {
    const seed = Buffer.alloc(16, 7);
    let below: Uint8Array = seed;
    for (let level = 0; level < treeLevels; level += 1) below = sha256(below).subarray(0, 16);
    const commitment = commitToLines(seed.toString('hex'));
    commitment.add('one');
    expect(commitment.finish().commitment).toBe(
      hex(sha256(Uint8Array.of(0), below, Buffer.from('one'))),
    );
    expect(commitToLines().finish().commitment).toBe(hex(sha256()));
  });
});
