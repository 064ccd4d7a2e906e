import type { SessionAnswer } from '../../server/answers.ts';

/**
 * Hides everything at once, locks (or wipes what keeps nothing), and puts an empty page in the place
 * of this one in the browser's history. The request outlives the page.
 */
export const leave = (keeps: SessionAnswer['keeps'] | undefined): void => {
  document.documentElement.replaceChildren();
  const path = keeps === 'case' ? '/api/session/lock' : '/api/session/close';
  if (keeps !== undefined && keeps !== null)
    void fetch(path, {
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
  window.location.replace('about:blank');
};
