type Redacting = {
  readonly isPrivateIncluded: boolean;
  readonly redactedPeople?: readonly string[] | undefined;
};

/**
 * In which form a pack holds the records themselves: they hold whatever is redacted, and so are not
 * handed over unasked where something is.
 */
export const originalsFor = ({
  isPrivateIncluded,
  redactedPeople = [],
}: Redacting): 'bytes' | 'hashes' =>
  isPrivateIncluded && redactedPeople.length === 0 ? 'bytes' : 'hashes';
