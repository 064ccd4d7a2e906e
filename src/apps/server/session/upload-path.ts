import { HomegroundError } from '../../../model/homeground-error.ts';
import { limits } from '../limits.ts';

// Control characters, and those that turn the order of letters around.
const steering = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
/** Names that stand for a device, or for another file, on Windows. */
const oddOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[:*?"<>|\\]|[. ]$/iu;

/**
 * Where a dropped file goes below its batch, with `/` between names. Throws `bad-usage` for a path
 * that leads out of it, or that no file can have here.
 */
export function uploadPath(path: string, system: string = process.platform): string {
  const parts = path.split('/');
  const isPlain = (name: string): boolean =>
    isPlainName(name) && !(system === 'win32' && oddOnWindows.test(name));
  const { pathLength, depth } = limits.upload;
  if (path.length > pathLength || parts.length > depth || !parts.every(isPlain)) {
    throw new HomegroundError(
      'bad-usage',
      'That file has a name or a place that cannot be taken in.',
      'Give the file a plain name, and drop it again.',
    );
  }
  return parts.join('/');
}

function isPlainName(name: string): boolean {
  const isNamed = name !== '' && name !== '.' && name !== '..';
  const isShort = Buffer.byteLength(name) <= limits.upload.nameBytes;
  return isNamed && isShort && !steering.test(name);
}
