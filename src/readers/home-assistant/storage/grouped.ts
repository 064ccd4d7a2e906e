/** The entries by key, in their order; one entry may stand under several keys. */
export const grouped = <T>(
  entries: Iterable<T>,
  keysOf: (entry: T) => readonly string[],
): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
};
