const longest = 40;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name that fits beside a line of a picture. The whole of it stands in the text beside. */
export const shortName = (name: string): string => {
  const signs = [...segmenter.segment(name)];
  return signs.length <= longest
    ? name
    : `${signs
        .slice(0, longest - 1)
        .map(({ segment }) => segment)
        .join('')}…`;
};
