import type { OpenCase } from '../../case/open-case.ts';
import { type AuthorityAnswer, notStated } from '../../model/authority.ts';

/**
 * Writes into the log by what right the records are held; the same of the same label only once. Giving no
 * answer takes nothing back.
 */
export function stateAuthority(open: OpenCase, statement: AuthorityAnswer): void {
  const { who } = open.about();
  const last = open
    .log()
    .findLast((entry) => entry.action === 'state-authority' && entry.who === who);
  if (last?.details.statement === statement) return;
  if (last !== undefined && statement === notStated) return;
  open.note('state-authority', { statement });
}
