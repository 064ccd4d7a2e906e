import type { Locator, Page } from 'playwright-core';

/** Drops real files or folders of the disk on a place of the page, as a file manager does. */
export const dropFiles = async (
  page: Page,
  place: Locator,
  files: readonly string[],
): Promise<void> => {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('there is nowhere to drop them');
  const at = { x: box.x + box.width / 2, y: box.y + 10 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const debugging = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await debugging.send('Input.dispatchDragEvent', { type, ...at, data });
  await debugging.detach();
};
