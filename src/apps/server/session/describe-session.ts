import type { SessionAnswer } from '../answers.ts';
import type { Browser } from '../guard/browsers.ts';
import { limits } from '../limits.ts';
import type { OpenState } from './open-state.ts';

/** What keeps nothing cannot be unlocked again, and is left open longer. */
export function lockAfterMs(state: OpenState): number {
  const keepsNothing = state.stage === 'open' && state.keeps !== 'case';
  return keepsNothing ? limits.wipeAfterMs : limits.lockAfterMs;
}

/** A browser in which it was not unlocked learns no more than that it is locked. */
export function describeSession(
  state: OpenState,
  browser: Browser,
): Omit<SessionAnswer, 'version' | 'lockAfterMs' | 'isSending' | 'suggestedFolder'> {
  const unknown = {
    publicKey: null,
    hasRecords: false,
    hasExamination: false,
    isStale: false,
    lastPage: null,
    timeZone: null,
    nowMs: null,
  };
  if (state.stage === 'nothing-open')
    return { stage: 'nothing-open', keeps: null, folder: null, ...unknown };
  if (state.stage === 'locked')
    return { stage: 'locked', keeps: 'case', folder: state.folder, ...unknown };
  const { keeps, view } = state;
  const folder = keeps === 'case' ? view.open.folder : null;
  if (!browser.isUnlocked) return { stage: 'locked', keeps, folder, ...unknown };
  const kept = view.kept();
  return {
    stage: 'open',
    keeps,
    folder,
    publicKey: keeps === 'case' ? view.open.about().publicKey : null,
    hasRecords: view.open.records().some(({ isAttachment }) => !isAttachment),
    hasExamination: kept !== undefined,
    isStale: view.open.isExaminationStale(),
    lastPage: view.open.lastPage() ?? null,
    timeZone: kept?.timeZone ?? null,
    nowMs: kept?.nowMs ?? null,
  };
}
