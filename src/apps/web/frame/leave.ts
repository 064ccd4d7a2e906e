/**
 * Hides everything at once, locks (which wipes what keeps nothing, and a pack that was only checked),
 * and puts an empty page in the place of this one in the browser's history. The request outlives the
 * page. It is sent whatever this page knows: it may not have been told yet what is open.
 */
export const leave = (): void => {
  document.documentElement.replaceChildren();
  navigator.sendBeacon('/api/session/lock');
  window.location.replace('about:blank');
};
