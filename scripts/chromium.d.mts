/** Switches that keep Chromium from calling home, and let it run where there is no display. */
export const chromiumArgs: readonly string[];
/** Path of a Chromium on this machine; throws with what to do where there is none. */
export function findChromium(): string;
/** The same, after installing Debian's package where that is possible. */
export function findOrInstallChromium(): string;
