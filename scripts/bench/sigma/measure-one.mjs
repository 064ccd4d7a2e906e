// One measurement in a process of its own, so that its peak memory is its own: prints JSON.
import { measureBatch } from './measure-batch.mjs';
import { measureDuckdb } from './measure-duckdb.mjs';
import { measureLive } from './measure-live.mjs';

const size = JSON.parse(process.argv[2] ?? '{}');
const measures = { batch: measureBatch, live: measureLive, duckdb: measureDuckdb };
const measure = measures[/** @type {keyof measures} */ (size.mode)];
const found = await measure(size);
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...size, ...found, peakBytes }));
