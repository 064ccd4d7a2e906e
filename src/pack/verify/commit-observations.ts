import {
  foldHashes,
  hashLinesBelow,
  treeLevels,
} from '../../case/observation-tree/observation-tree.ts';
import type { TreePart } from '../../case/observation-tree/open-lines.ts';
import type { GivenCommitment } from '../../model/commitment.ts';
import { hasDrawnId } from '../disclosure/drawn-ids.ts';
import { hasRedaction } from '../disclosure/is-shown-as.ts';
import { paths } from '../pack-paths.ts';
import { bytesOfHex, hexOf } from '../tree/encodings.ts';
import { lineName } from '../tree/leaf.ts';
import { sha256With, type Tools } from '../tree/tools.ts';
import type { FaultList } from './fault-list.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import { textIn } from './parse-json.ts';

/** The observations of a pack, as the log commits to them. */
export type ObservationsCommitted = {
  /** Hex; undefined where nothing opens any of them. */
  readonly commitment: string | undefined;
  /** How many lines were compared. */
  readonly compared: number;
  /** How many are given with something redacted. */
  readonly changed: number;
  /** Of these, those that show no more than ids: only a pack that redacts people has ids of its own. */
  readonly withOwnIds: readonly string[];
};

type Given = {
  /** Both stand before the observations. */
  readonly commitments: readonly GivenCommitment[];
  readonly parts: readonly TreePart[];
};

type Watching = { readonly reader: LineReader; seen(): ObservationsCommitted };

/** Works out again, while the observations go by, what the log commits to of them. */
export function commitObservations(tools: Tools, given: Given, faults: FaultList) {
  let watching: Watching | undefined;
  const begin = (): Watching => {
    watching ??= isAtOnce(given) ? allAtOnce(tools, given) : byLine(tools, given, faults);
    return watching;
  };
  const reader: LineReader = {
    take: (piece) => begin().reader.take(piece),
    end: () => begin().reader.end(),
  };
  return { reader, seen: () => begin().seen() };
}

/** A pack of a case that was examined by an earlier version. */
const isAtOnce = ({ commitments }: Given): boolean =>
  commitments.some(({ name }) => name === 'observationsHash');

function allAtOnce(tools: Tools, { commitments }: Given): Watching {
  const salt = commitments.findLast(({ name }) => name === 'observationsHash')?.salt ?? undefined;
  const digest = tools.digest();
  if (salt !== undefined) digest.update(new TextEncoder().encode(salt));
  let commitment: string | undefined;
  return {
    reader: {
      take: (piece) => void (salt !== undefined && digest.update(piece)),
      end() {
        if (salt !== undefined) commitment = hexOf(digest.bytes());
      },
    },
    seen: () => ({ commitment, compared: 1, changed: 0, withOwnIds: [] }),
  };
}

/** Each says the same. */
const mostTold = 10;

function byLine(tools: Tools, given: Given, faults: FaultList): Watching {
  const sha256 = sha256With(tools);
  const fold = foldHashes(sha256);
  const salt = given.commitments.findLast(({ name }) => name === 'observationTreeHash')?.salt;
  const whole = salt ? [{ level: treeLevels, salt: bytesOfHex(salt) }] : undefined;
  const waiting = [...(whole ?? given.parts)].reverse();
  const isOpened = waiting.length > 0;
  const count = { compared: 0, changed: 0 };
  const withOwnIds: string[] = [];
  let open = { lines: 0, hashOf: (_: Uint8Array): Uint8Array => sha256() };
  let changed = 0;
  let isRight = true;
  /** Goes on to the part that the next line belongs to; false where there is none. */
  const goOn = (): boolean => {
    while (open.lines === 0 && changed === 0) {
      const part = waiting.pop();
      if (part === undefined) return false;
      if ('hash' in part) {
        isRight &&= fold.add(part.hash, part.level);
        changed = part.changed;
      } else
        open = { lines: 2 ** part.level, hashOf: hashLinesBelow(sha256, part.salt, part.level) };
    }
    return true;
  };
  /** A line that is given otherwise has to show why. */
  const lookAt = (text: string, where: string): void => {
    if (hasRedaction(text)) return;
    if (!hasDrawnId(text)) faults.add('content-differs', where);
    else if (withOwnIds.length < mostTold) withOwnIds.push(where);
  };
  const line = (bytes: Uint8Array, number: number): void => {
    if (!isOpened) return;
    const where = lineName(paths.observations, number);
    if (!goOn()) faults.add('content-not-logged', where);
    else if (changed > 0) {
      changed -= 1;
      count.changed += 1;
      lookAt(textIn(bytes) ?? '', where);
    } else {
      open.lines -= 1;
      count.compared += 1;
      fold.add(open.hashOf(bytes));
    }
  };
  return {
    // What is wrong with a line itself is told by whoever reads what it says.
    reader: lineReader({ fault: () => undefined, line }),
    seen() {
      // The last stretch may have room for more lines than there are; behind it is only what is covered.
      open = { ...open, lines: 0 };
      if (changed > 0 || goOn()) isRight = false;
      const commitment = isRight ? hexOf(fold.root()) : '';
      return { commitment: isOpened ? commitment : undefined, ...count, withOwnIds };
    },
  };
}
