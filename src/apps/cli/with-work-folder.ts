import { makeWorkFolder } from '../../readers/work-folder.ts';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Lends a private folder that is wiped afterwards, however the program ends: by itself, by Ctrl-C,
 * or because whoever reads its output went away. Only SIGKILL and a power cut leave it behind.
 */
export function withWorkFolder<Result>(use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = makeWorkFolder();
  process.once('exit', folder.wipe);
  return endOnSignals(async () => {
    try {
      return await use(folder.path);
    } finally {
      process.off('exit', folder.wipe);
      folder.wipe();
    }
  });
}

/** While this goes on, a signal ends the program in the ordinary way, so that what is lent is wiped. */
export async function endOnSignals<Result>(use: () => Promise<Result>): Promise<Result> {
  // Called inside each other, each signal only ends the program, and the end wipes.
  for (const signal of Object.keys(signals)) process.on(signal, endProgram);
  try {
    return await use();
  } finally {
    for (const signal of Object.keys(signals)) process.off(signal, endProgram);
  }
}

function endProgram(signal: keyof typeof signals): void {
  process.exit(signals[signal]);
}
