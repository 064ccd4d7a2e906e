// Measures speed and memory. Prints tables for people on standard error, JSON on standard output.
//
//   npm run bench                       the main job on 1 and 10 million rows, the rule engine, a case, a pack
//   npm run bench -- --history          the main job alone
//   npm run bench -- --sigma            the rule engine alone
//   npm run bench -- --case             adding to a case, opening it, and paging through it, alone
//   npm run bench -- --case --sizes 100,2000 --acts 5000000
//   npm run bench -- --pages            the workbench in a real browser alone
//   npm run bench -- --masks            taking codes out of texts alone
//   npm run bench -- --pack             making and checking a pack alone
//   npm run bench -- --rows 1000000     other sizes of history, separated by commas
//   npm run bench -- --runs 3           how often each is timed
//   npm run bench -- --pack --megabytes 100,1000
//   npm run bench -- --sigma --acts 1000000 --rules 50 --homes 1000,10000
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { caseTable, measureCase } from './bench/case.mjs';
import { historyTable, measureHistory } from './bench/history.mjs';
import { masksTable, measureMasks } from './bench/masks.mjs';
import { measurePack, packTable } from './bench/pack.mjs';
import { measurePages, pagesTable } from './bench/pages.mjs';
import { measureSigma, sigmaTable } from './bench/sigma.mjs';

const { values } = parseArgs({
  options: {
    history: { type: 'boolean', default: false },
    sigma: { type: 'boolean', default: false },
    case: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '100,2000' },
    pages: { type: 'boolean', default: false },
    masks: { type: 'boolean', default: false },
    pack: { type: 'boolean', default: false },
    megabytes: { type: 'string', default: '100,1000' },
    rows: { type: 'string', default: '1000000,10000000' },
    runs: { type: 'string', default: '3' },
    acts: { type: 'string', default: '5000000' },
    rules: { type: 'string', default: '50,200' },
    homes: { type: 'string', default: '1000,100000' },
    seed: { type: 'string', default: '1' },
  },
});
const isAll = !['history', 'sigma', 'case', 'pages', 'masks', 'pack'].some(
  (part) => values[/** @type {keyof typeof values} */ (part)],
);
const numbers = (/** @type {string} */ text) => text.split(',').map(Number);

const history =
  isAll || values.history
    ? measureHistory({ sizes: numbers(values.rows), runs: Number(values.runs) })
    : null;
if (history) console.error(historyTable(history));

const sigma =
  isAll || values.sigma
    ? measureSigma({
        acts: Number(values.acts),
        rules: numbers(values.rules),
        homes: numbers(values.homes),
        runs: Number(values.runs),
        seed: Number(values.seed),
      })
    : null;
if (sigma) console.error(sigmaTable(sigma));

const kept =
  isAll || values.case
    ? await measureCase({
        sizesMb: numbers(values.sizes),
        acts: Number(values.acts),
        runs: Number(values.runs),
      })
    : null;
if (kept) console.error(caseTable(kept));
const pages = isAll || values.pages ? await measurePages({ acts: Number(values.acts) }) : null;
if (pages) console.error(pagesTable(pages));

const masks =
  isAll || values.masks ? await measureMasks({ megabytes: 1, runs: Number(values.runs) }) : null;
if (masks) console.error(masksTable(masks));

const pack =
  isAll || values.pack
    ? await measurePack({ megabytes: numbers(values.megabytes), runs: Number(values.runs) })
    : null;
if (pack) console.error(packTable(pack));

const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryBytes: totalmem(),
  node: process.version,
};
console.log(JSON.stringify({ machine, history, sigma, case: kept, pages, masks, pack }, null, 2));
