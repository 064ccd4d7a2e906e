// Control characters could steer a terminal; the others turn the order of letters around.
const steering = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/;

/**
 * The name of a member as a path below the archive's root (`data/.storage/auth`, empty for the root
 * itself), or `undefined` where it leads out of it or is no name that a file can have here.
 */
export function safePath(name: string, longest: number): string | undefined {
  const isOdd = name.length > longest || name.search(steering) !== -1 || absolute.test(name);
  if (isOdd || name.split(/[/\\]/).includes('..')) return undefined;
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** Any name, cut and without steering characters, to be shown to a person. */
export function shownName(name: string): string {
  const short = name.length > 200 ? `${name.slice(0, 200)}…` : name;
  return short.replace(steering, '\u{fffd}');
}
