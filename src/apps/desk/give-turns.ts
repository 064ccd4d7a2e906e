const eachMs = 25;

/**
 * For long work between two looks at the clock: from time to time a promise that lets everything
 * else in this program have its turn. Throws the reason of the signal once that is aborted.
 */
export function giveTurns(
  signal?: AbortSignal,
  now: () => number = () => performance.now(),
): () => Promise<void> | undefined {
  let lastMs = now();
  return () => {
    if (now() - lastMs < eachMs) return undefined;
    signal?.throwIfAborted();
    return new Promise((resolve) => {
      setImmediate(() => {
        lastMs = now();
        resolve();
      });
    });
  };
}
