import type { Page } from 'playwright-core';

/** Lets what is asked for by a method at a place (with `*`) through only when the test says so. */
export const holdBack = async (page: Page, method: 'GET' | 'POST' | 'PUT', place: string) => {
  const [held, letGo] = later();
  const [asked, tell] = later();
  await page.route(`**${place}`, async (route) => {
    if (route.request().method() === method) {
      tell();
      await held;
    }
    await route.fallback();
  });
  return { asked, letGo };
};

/** The same, but what is asked for is answered at once, and that answer comes late. */
export const holdAnswerBack = async (page: Page, method: 'GET', place: string) => {
  const [held, letGo] = later();
  const [answered, tell] = later();
  await page.route(`**${place}`, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    tell();
    await held;
    await route.fulfill({ response });
  });
  return { answered, letGo };
};

const later = (): [Promise<void>, () => void] => {
  let now: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    now = resolve;
  });
  return [promise, now];
};
