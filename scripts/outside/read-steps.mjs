// Takes the commands out of a README.txt of a pack, so that what is checked is what a stranger is told.

/**
 * The commands of each numbered step, as they stand: its last paragraph.
 * @param {string} text @returns {Map<string, string>}
 */
export function readSteps(text) {
  const [, body = ''] = text.split('How to check it\n');
  const [steps = ''] = body.split('\nWhat this does not tell\n');
  return new Map(
    steps
      .split(/^(?=\d+\. )/m)
      .slice(1)
      .map((step) => {
        const paragraphs = step.trim().split('\n\n');
        const title = paragraphs[0]?.replace(/^\d+\. /, '').replaceAll(/\s+/g, ' ') ?? '';
        return [title, paragraphs.at(-1) ?? ''];
      }),
  );
}
