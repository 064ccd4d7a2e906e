import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { paths } from '../../../pack/pack-paths.ts';
import { withPackFile } from '../../../pack/read-pack-file.ts';
import type { PackAnswer } from '../answers.ts';
import { shownFileHeaders } from '../guard/security-headers.ts';
import type { ServerEnv } from '../server-env.ts';
import type { MadePack } from '../work/hold-packs.ts';
import { startMaking, startPreviewing, startVerifying } from '../work/start-packing.ts';
import type { Workbench } from '../work/workbench.ts';
import { asked, smallBody } from './asked.ts';

type Browser = ServerEnv['Variables']['browser'];

const day = z.iso.date();
const Choice = z.strictObject({
  from: day.optional(),
  until: day.optional(),
  findings: z.array(z.string().max(500)).max(100_000).optional(),
  originals: z.enum(['bytes', 'hashes']).optional(),
  isPrivateIncluded: z.boolean(),
  redactedPeople: z.array(z.string().min(1).max(1000)).max(1000),
  forWhom: z.string().trim().min(1).max(500).optional(),
});

/** Makes a pack of what is open, and hands it out. */
export function packRoutes(workbench: Workbench) {
  const { packs } = workbench;
  /** Only for a browser that may see the case it was made of. */
  const made = (browser: Browser): MadePack => {
    workbench.view(browser);
    const pack = packs.made();
    if (pack === undefined) throw gone();
    return pack;
  };
  return new Hono<ServerEnv>()
    .get('/', (c) => {
      workbench.view(c.var.browser);
      const pack = packs.made();
      const answer: PackAnswer = { made: pack?.summary ?? null, verdict: pack?.verdict ?? null };
      return c.json(answer);
    })
    .post('/', smallBody, asked('json', Choice), (c) =>
      c.json(startMaking(workbench, workbench.view(c.var.browser), c.req.valid('json'))),
    )
    .post('/preview', smallBody, asked('json', Choice), (c) =>
      c.json(startPreviewing(workbench, workbench.view(c.var.browser), c.req.valid('json'))),
    )
    .post('/verify', smallBody, (c) =>
      c.json(startVerifying(workbench, workbench.view(c.var.browser), made(c.var.browser))),
    )
    .get('/file', (c) => {
      const { location, summary } = made(c.var.browser);
      c.header('Content-Type', 'application/zip');
      c.header('Content-Length', String(summary.bytes));
      c.header('Content-Disposition', `attachment; filename="${summary.path}"`);
      return c.body(Readable.toWeb(createReadStream(location)) as ReadableStream<Uint8Array>);
    })
    .get('/report', async (c) => {
      const { location } = made(c.var.browser);
      const pdf = await withPackFile(location, (pack) => pack.bytes(paths.report));
      return c.body(new Uint8Array(pdf), 200, shownPdf);
    })
    .get('/preview', (c) => {
      workbench.view(c.var.browser);
      const pdf = packs.preview();
      if (pdf === undefined) throw gone();
      return c.body(new Uint8Array(pdf), 200, shownPdf);
    });
}

const shownPdf = {
  ...shownFileHeaders,
  'Content-Type': 'application/pdf',
  'Content-Disposition': 'inline; filename="household-papers.pdf"',
};

function gone(): HomegroundError {
  return new HomegroundError('not-found', 'No pack was made yet.', 'Make one first.');
}
