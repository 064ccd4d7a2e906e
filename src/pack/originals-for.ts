import type { PackOptions } from './pack-options.ts';

/** The records themselves hold whatever is redacted, and so are not handed over unasked then. */
export const originalsFor = ({
  isPrivateIncluded,
  redactedPeople = [],
}: Pick<PackOptions, 'isPrivateIncluded' | 'redactedPeople'>): PackOptions['originals'] =>
  isPrivateIncluded && redactedPeople.length === 0 ? 'bytes' : 'hashes';
