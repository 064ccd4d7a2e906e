import type { OpenCase } from '../../case/open-case.ts';
import { type Authority, notStated } from '../../model/authority.ts';

/** Writes into the log by what right the records are held; the same of the same label only once. */
export function stateAuthority(open: OpenCase, authority: Authority | undefined): void {
  const statement = authority ?? notStated;
  const { who } = open.about();
  const last = open
    .log()
    .findLast((entry) => entry.action === 'state-authority' && entry.who === who);
  if (last?.details.statement === statement) return;
  open.note('state-authority', { statement });
}
