import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { holdsUnsaltedHash } from '../../../pack/disclosure/holds-unsalted-hash.ts';
import type { PackAnswer, PackChoice } from '../answers.ts';
import { shownFileHeaders } from '../guard/security-headers.ts';
import type { ServerEnv } from '../server-env.ts';
import { busy } from '../session/jobs.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';
import { withoutUndefined } from './without-undefined.ts';

const moment = z.number().int().optional();
const names = z.array(z.string().max(500)).max(10_000).optional();
const Choice = z.strictObject({
  fromMs: moment,
  untilMs: moment,
  findings: names,
  originals: z.enum(['bytes', 'hashes']),
  isPrivateIncluded: z.boolean(),
  isPrivateInReport: z.boolean().optional(),
  redactedPeople: names,
  forWhom: z.string().max(500).optional(),
});
const Checking = z.strictObject({
  expectedKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  password: z.string().max(1024).optional(),
  household: z.string().max(1_000_000).optional(),
  certificate: z.base64().min(1).max(100_000).optional(),
});
const Name = z.strictObject({ name: z.string().min(1).max(255).default('pack.zip') });

/** Making a pack, looking at it, and checking one. */
export function packRoutes(workbench: Workbench) {
  const { jobs, packs } = workbench;
  return new Hono<ServerEnv>()
    .get('/pack', (c) => {
      const { open } = workbench.view(c.var.browser);
      const isLogGuessable = open.log().some(holdsUnsaltedHash);
      return c.json({ ...packs.answer(), isLogGuessable } satisfies PackAnswer);
    })
    .post('/pack', smallBody, asked('json', Choice), (c) => {
      const view = workbench.view(c.var.browser);
      const choice: PackChoice = withoutUndefined(c.req.valid('json'));
      return c.json(jobs.start('make-pack', (job) => packs.make(view, choice, job)));
    })
    .post('/pack/preview', smallBody, asked('json', Choice), (c) => {
      const view = workbench.view(c.var.browser);
      const choice: PackChoice = withoutUndefined(c.req.valid('json'));
      return c.json(jobs.start('preview-pack', (job) => packs.preview(view, choice, job)));
    })
    .post('/pack/verify', (c) => {
      const view = workbench.view(c.var.browser);
      if (packs.file() === undefined) throw nothingMade();
      return c.json(jobs.start('check-pack', (job) => packs.verify(view, job)));
    })
    .get('/pack/file', (c) => {
      workbench.view(c.var.browser);
      const file = packs.file();
      if (file === undefined) throw nothingMade();
      c.header('Content-Type', 'application/zip');
      c.header('Content-Length', String(statSync(file).size));
      c.header('Content-Disposition', `attachment; filename="${basename(file)}"`);
      return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>);
    })
    .get('/pack/report', async (c) => {
      workbench.view(c.var.browser);
      return c.body(pdf(await packs.report()), 200, pdfHeaders);
    })
    .get('/pack/preview', (c) => {
      workbench.view(c.var.browser);
      return c.body(pdf(packs.previewed()), 200, pdfHeaders);
    })
    .put('/check', asked('query', Name), async (c) => {
      workbench.checkMayUse(c.var.browser);
      if (jobs.isRunning()) throw busy();
      const { incoming } = c.env;
      await packs.receive(incoming, {
        name: c.req.valid('query').name,
        statedBytes: Number(incoming.headers['content-length'] ?? 0),
        isBusy: jobs.isRunning,
      });
      workbench.noteUse();
      workbench.checkMayUse(c.var.browser);
      return c.json(jobs.start('check-pack', (job) => packs.check({}, job)));
    })
    .post('/check', smallBody, asked('json', Checking), (c) => {
      workbench.checkMayUse(c.var.browser);
      const asking = c.req.valid('json');
      return c.json(jobs.start('check-pack', (job) => packs.check(asking, job)));
    })
    .get('/check', (c) => {
      workbench.checkMayUse(c.var.browser);
      return c.json(packs.brought());
    });
}

const pdfHeaders = {
  ...shownFileHeaders,
  'Content-Type': 'application/pdf',
  'Content-Disposition': 'inline; filename="household-papers.pdf"',
};

function pdf(bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  if (bytes === undefined) throw nothingMade();
  return new Uint8Array(bytes);
}

function nothingMade(): HomegroundError {
  return new HomegroundError('not-found', 'Nothing was made yet.', 'Make it first.');
}
