import type { Action } from '../../../model/act.ts';
import type { Draft } from './drafts.ts';
import type { StateRow } from './state-rows.ts';

const nearMs = 5000;
const mostLeaders = 2000;

/**
 * A group takes over the context of the member that changed. Rows of one context that nobody is
 * credited with, and that show the same being done, are one act on several parts.
 */
export class Followers {
  readonly #leaders = new Map<string, Draft>();

  leaderOf({ context, at }: StateRow, action: Action): Draft | undefined {
    const leader = context.key === undefined ? undefined : this.#leaders.get(context.key);
    if (leader === undefined || leader.action !== action) return undefined;
    return Math.abs(at.utcMs - leader.at.utcMs) <= nearMs ? leader : undefined;
  }

  lead({ context }: StateRow, draft: Draft): void {
    if (this.#leaders.size >= mostLeaders) this.#leaders.clear();
    if (context.key !== undefined) this.#leaders.set(context.key, draft);
  }
}
