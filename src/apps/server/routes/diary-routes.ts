import { Hono } from 'hono';
import { z } from 'zod';
import { HomegroundError } from '../../../model/homeground-error.ts';
import type { DiaryAnswer, LogAnswer } from '../answers.ts';
import { diaryAnswer } from '../build/diary-answer.ts';
import { shownFileHeaders } from '../guard/security-headers.ts';
import type { ServerEnv } from '../server-env.ts';
import type { CaseView } from '../session/case-view.ts';
import { receiveAttachment } from '../session/receive-attachment.ts';
import type { Workbench } from '../session/workbench.ts';
import { asked, smallBody } from './asked.ts';
import { pictureType } from './picture-type.ts';

const time = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/);
const Draft = z.strictObject({
  from: time,
  until: time.nullable(),
  isRough: z.boolean(),
  text: z.string().max(100_000),
  attachments: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(200),
});
const Name = z.strictObject({ name: z.string().min(1).max(255) });
const Entry = z.strictObject({ id: z.string().max(200) });
const Place = z.strictObject({ n: z.coerce.number().int().positive() });

/** What the person noticed, in their own words and pictures; and what was done to the case. */
export function diaryRoutes(workbench: Workbench) {
  const answer = ({ open, kept }: CaseView): DiaryAnswer => {
    const timeZone = kept()?.timeZone;
    return diaryAnswer(
      open.diary(),
      timeZone === undefined ? undefined : { timeline: open.timeline(), timeZone },
    );
  };
  return new Hono<ServerEnv>()
    .get('/diary', (c) => c.json(answer(workbench.view(c.var.browser))))
    .post('/diary', smallBody, asked('json', Draft), (c) => {
      const view = workbench.view(c.var.browser);
      view.open.writeDiary(c.req.valid('json'));
      return c.json(answer(view));
    })
    .post('/diary/:id/correct', smallBody, asked('param', Entry), asked('json', Draft), (c) => {
      const view = workbench.view(c.var.browser);
      view.open.correctDiary(c.req.valid('param').id, c.req.valid('json'));
      return c.json(answer(view));
    })
    .put('/diary/attachment', asked('query', Name), async (c) => {
      const view = () => workbench.view(c.var.browser);
      view();
      const { incoming } = c.env;
      const { name } = c.req.valid('query');
      const { sha256, n } = await receiveAttachment(workbench, view, { name, incoming });
      workbench.noteUse();
      return c.json({ sha256, n });
    })
    .get('/diary/attachment/:n', asked('param', Place), async (c) => {
      const open = () => workbench.view(c.var.browser).open;
      const { n } = c.req.valid('param');
      const kept = open()
        .records()
        .find((record) => record.n === n && record.isAttachment);
      if (kept === undefined) throw gone();
      const type = await pictureType(() => open().openRecord(n));
      for (const [name, value] of Object.entries(shownFileHeaders)) c.header(name, value);
      c.header('Content-Length', String(kept.bytes));
      c.header('Content-Type', type ?? 'application/octet-stream');
      c.header(
        'Content-Disposition',
        type === undefined ? 'attachment; filename="file"' : 'inline',
      );
      return c.body(workbench.transfers.send(c.env.outgoing, open().openRecord(n)));
    })
    .get('/log', (c) => {
      const lines: LogAnswer = workbench.view(c.var.browser).open.log();
      return c.json(lines);
    });
}

function gone(): HomegroundError {
  return new HomegroundError('not-found', 'There is no such picture.', 'Load the page again.');
}
