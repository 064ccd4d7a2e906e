import { isDeepStrictEqual } from 'node:util';

/** Prints one line per check and counts them; what was found is shown only where a check fails. */
export class Tally {
  #passed = 0;
  #failed = 0;

  /** @param {string} name @param {unknown} isRight @param {unknown} [found] */
  check(name, isRight, found) {
    if (isRight) this.#passed += 1;
    else this.#failed += 1;
    console.log(`${isRight ? 'ok' : 'not ok'} - ${name}`);
    if (!isRight && found !== undefined) console.log(`  found: ${shown(found)}`);
  }

  /** @param {string} name @param {unknown} found @param {unknown} wanted */
  same(name, found, wanted) {
    const isSame = isDeepStrictEqual(found, wanted);
    this.check(name, isSame);
    if (!isSame) console.log(`  found: ${shown(found)}\n  wanted: ${shown(wanted)}`);
  }

  /** Prints the closing line and gives the exit code. */
  close() {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }
}

const longest = 4000;

/** @param {unknown} found */
const shown = (found) => JSON.stringify(found)?.slice(0, longest);

/**
 * What one list has more of than another, each item as often as it is too many.
 * @param {readonly string[]} items @param {readonly string[]} others
 */
export function without(items, others) {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
