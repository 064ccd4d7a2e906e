import { aside } from './en/aside.ts';
import { authority } from './en/authority.ts';
import { before } from './en/before.ts';
import { check } from './en/check.ts';
import { covered } from './en/covered.ts';
import { diary } from './en/diary.ts';
import { door } from './en/door.ts';
import { errors } from './en/errors.ts';
import { frame } from './en/frame.ts';
import { key } from './en/key.ts';
import { pack } from './en/pack.ts';
import { people } from './en/people.ts';
import { readMe } from './en/read-me.ts';
import { records } from './en/records.ts';
import { redaction } from './en/redaction.ts';
import { reportAccess } from './en/report/access.ts';
import { reportActions } from './en/report/actions.ts';
import { reportFindings } from './en/report/findings.ts';
import { reportFirst } from './en/report/first.ts';
import { reportMethod } from './en/report/method.ts';
import { reportRecords } from './en/report/records.ts';
import { shared } from './en/shared.ts';
import { standsOut } from './en/stands-out.ts';
import { start } from './en/start.ts';
import { verify } from './en/verify.ts';
import { whatHappened } from './en/what-happened.ts';
import { whoCan } from './en/who-can.ts';
import { words } from './en/words.ts';

/**
 * All words of the pages and the report, in English, as ICU messages. One file or folder under `en/` for
 * each place that speaks; a key begins with the name of its place. `catalogue.test.ts` reads them all.
 */
export const catalogue = {
  ...aside,
  ...authority,
  ...before,
  ...check,
  ...covered,
  ...diary,
  ...door,
  ...errors,
  ...frame,
  ...key,
  ...pack,
  ...people,
  ...readMe,
  ...records,
  ...redaction,
  ...reportAccess,
  ...reportActions,
  ...reportFindings,
  ...reportFirst,
  ...reportMethod,
  ...reportRecords,
  ...shared,
  ...standsOut,
  ...start,
  ...verify,
  ...whatHappened,
  ...whoCan,
  ...words,
} as const;

export type MessageKey = keyof typeof catalogue;
