/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('../run-cli.mjs').Run} Run */

/** The report for people can be read in a narrow window, and printed. @param {Tally} tally @param {readonly Run[]} runs */
export function checkReports(tally, runs) {
  const reports = runs.filter(
    ({ args, code }) => args[0] === 'examine' && code === 0 && !args.includes('--json'),
  );
  const wide = reports.flatMap(({ out }) =>
    out.split('\n').filter((line) => [...line].length > 80),
  );
  tally.check('reports keep to 80 columns', reports.length > 0 && wide.length === 0, wide);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const marked = reports.filter(({ out }) => /[\u0000-\u0009\u000b-\u001f]/.test(out));
  tally.same('reports hold no control characters', marked.length, 0);
  const talking = reports.filter(({ err }) => err !== '');
  tally.same('reports come without a word on standard error', talking.length, 0);
}
