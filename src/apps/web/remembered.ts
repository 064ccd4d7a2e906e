/*
 * Language and look are remembered for this tab alone and go with it; nothing of a home is. A
 * browser that refuses to remember is no mistake.
 */
type Remembered = 'language' | 'look';

export const recall = (name: Remembered): string | undefined => {
  try {
    return window.sessionStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
};

export const remember = (name: Remembered, value: string): void => {
  try {
    window.sessionStorage.setItem(name, value);
  } catch {
    // Asked for again next time.
  }
};
