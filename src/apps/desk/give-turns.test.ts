import { describe, expect, it } from 'vitest';
import { giveTurns } from './give-turns.ts';

describe('long work', () => {
  it('lets others have their turn, but not after every step', async () => {
    let ms = 0;
    const pause = giveTurns(undefined, () => ms);
    expect(pause()).toBeUndefined();
    ms = 1000;
    let hadTurn = false;
    setImmediate(() => {
      hadTurn = true;
    });
    await pause();
    expect(hadTurn).toBe(true);
    expect(pause()).toBeUndefined();
  });

  it('ends when it is stopped', () => {
    let ms = 0;
    const stopping = new AbortController();
    const pause = giveTurns(stopping.signal, () => ms);
    stopping.abort(new Error('left'));
    ms = 1000;
    expect(() => pause()).toThrow('left');
  });
});
