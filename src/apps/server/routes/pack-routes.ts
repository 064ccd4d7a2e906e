import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { readKey } from '../../../guidance/key/read-key.ts';
import { holdsUnsaltedHash } from '../../../pack/disclosure/holds-unsalted-hash.ts';
import { verifyPageBytes } from '../../desk/verify-page-file.ts';
import type { PackAnswer, PackChoice, WithheldAnswer } from '../answers.ts';
import { shownFileHeaders } from '../guard/security-headers.ts';
import { limits } from '../limits.ts';
import type { ServerEnv } from '../server-env.ts';
import { busy } from '../session/jobs.ts';
import { nothingMade } from '../session/packs.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';
import { withoutUndefined } from './without-undefined.ts';

const moment = z.number().int().optional();
const names = z.array(z.string().max(500)).max(10_000).optional();
/** What a pack can be made of: `PackChoice`, as it comes in. */
export const Choice = z.strictObject({
  fromMs: moment,
  untilMs: moment,
  findings: names,
  originals: z.enum(['bytes', 'hashes']),
  isPrivateIncluded: z.boolean(),
  isPrivateInReport: z.boolean().optional(),
  presenceOf: names,
  redactedPeople: names,
  withKeys: names,
  redactAlso: names,
  redactNot: names,
  forWhom: z.string().max(500).optional(),
});
const Checking = z.strictObject({
  expectedKey: z
    .string()
    .max(1000)
    .transform(readKey)
    .refine((key) => typeof key === 'string')
    .optional(),
  password: z.string().max(limits.passwordLength).optional(),
  household: z.string().max(1_000_000).optional(),
  certificate: z.base64().min(1).max(100_000).optional(),
});
const Which = z.strictObject({ id: z.string().max(100).optional() });
const Name = z.strictObject({ name: z.string().min(1).max(255).default('pack.zip') });

/** Making a pack, looking at it, and checking one. */
export function packRoutes(workbench: Workbench) {
  const { jobs, packs, transfers } = workbench;
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
    .post('/pack/redaction', smallBody, asked('json', Choice), async (c) => {
      const view = workbench.view(c.var.browser);
      const choice: PackChoice = withoutUndefined(c.req.valid('json'));
      return c.json(await transfers.during((signal) => packs.redaction(view, choice, signal)));
    })
    .get('/pack/withheld', async (c) => {
      const { open } = workbench.view(c.var.browser);
      const paths = await transfers.during(() => packs.withheld(open));
      // It may have been locked meanwhile.
      workbench.view(c.var.browser);
      return c.json({ paths } satisfies WithheldAnswer);
    })
    .post('/pack/verify', (c) => {
      const view = workbench.view(c.var.browser);
      packs.file();
      return c.json(jobs.start('check-pack', (job) => packs.verify(view, job)));
    })
    .get('/pack/file/:id?', asked('param', Which), (c) => {
      workbench.view(c.var.browser);
      const file = packs.file(c.req.valid('param').id);
      c.header('Content-Type', 'application/zip');
      c.header('Content-Length', String(statSync(file.location).size));
      c.header('Content-Disposition', `attachment; filename="${basename(file.location)}"`);
      return c.body(transfers.send(c.env.outgoing, createReadStream(file.location), file));
    })
    .get('/pack/report/:id?', asked('param', Which), async (c) => {
      workbench.view(c.var.browser);
      const { id } = c.req.valid('param');
      const file = packs.file(id);
      const report = await packs.report(id);
      // It may have been locked, or another begun, while the report was read.
      workbench.view(c.var.browser);
      packs.file(id);
      return c.body(transfers.sendWhole(c.env.outgoing, report, file), 200, pdfHeaders);
    })
    .get('/pack/preview', (c) => {
      workbench.view(c.var.browser);
      const preview = packs.previewed();
      if (preview === undefined) throw nothingMade();
      return c.body(transfers.sendWhole(c.env.outgoing, preview), 200, pdfHeaders);
    })
    .put('/check', asked('query', Name), async (c) => {
      workbench.checkMayUse(c.var.browser);
      if (jobs.isRunning()) throw busy();
      const { incoming } = c.env;
      const coming = {
        name: c.req.valid('query').name,
        statedBytes: Number(incoming.headers['content-length'] ?? 0),
        isBusy: jobs.isRunning,
      };
      await transfers.during((signal) => packs.receive(incoming, { ...coming, signal }), incoming);
      workbench.noteUse();
      workbench.checkMayUse(c.var.browser);
      return c.json(jobs.start('check-pack', (job) => packs.check({}, job)));
    })
    .post('/check', smallBody, asked('json', Checking), (c) => {
      workbench.checkMayUse(c.var.browser);
      const asking = c.req.valid('json');
      return c.json(jobs.start('check-pack', (job) => packs.check(asking, job)));
    })
    .get('/check/page', (c) => {
      c.header('Content-Type', 'text/html; charset=utf-8');
      c.header('Content-Disposition', 'attachment; filename="verify.html"');
      return c.body(transfers.sendWhole(c.env.outgoing, verifyPageBytes()));
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
