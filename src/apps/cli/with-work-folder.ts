import { makeWorkFolder } from '../../readers/work-folder.ts';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Lends a private folder that is wiped afterwards, however the program ends: by itself, by Ctrl-C,
 * or because whoever reads its output went away. Only SIGKILL and a power cut leave it behind.
 */
export async function withWorkFolder<Result>(
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = makeWorkFolder();
  // Folders are lent inside each other, so that each signal only ends the program, and the end wipes.
  process.once('exit', folder.wipe);
  for (const signal of Object.keys(signals)) process.on(signal, endProgram);
  try {
    return await use(folder.path);
  } finally {
    for (const signal of Object.keys(signals)) process.off(signal, endProgram);
    process.off('exit', folder.wipe);
    folder.wipe();
  }
}

function endProgram(signal: keyof typeof signals): void {
  process.exit(signals[signal]);
}
