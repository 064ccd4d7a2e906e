import { writeFileSync } from 'node:fs';

/**
 * Makes this process tell less to others on the same machine: a plain name, no debugger at a signal,
 * and on Linux a core dump with nothing of the memory in it, where passphrases would be.
 */
export function shutOutOthers(): void {
  // Also takes what it was started with, such as the place of a case, out of the list of processes.
  process.title = 'homeground';
  process.on('SIGUSR1', () => undefined);
  process.umask(0o077);
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // Other systems have no such file.
  }
}
