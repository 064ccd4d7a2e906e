/**
 * Hides everything at once, locks (which wipes what keeps nothing), and puts an empty page in the
 * place of this one in the browser's history. The request outlives the page.
 */
export const leave = (isOpen: boolean): void => {
  document.documentElement.replaceChildren();
  if (isOpen) navigator.sendBeacon('/api/session/lock');
  window.location.replace('about:blank');
};
