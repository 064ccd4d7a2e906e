import type { Page } from 'playwright-core';

const ask = async (page: Page, script: string): Promise<string[]> => [
  ...new Set((await page.evaluate(`(() => { ${script} })()`)) as string[]),
];

/** Opens all that can be unfolded, and what is only then there. */
export const unfoldAll = async (page: Page): Promise<void> => {
  for (let round = 0; round < 2; round += 1)
    await page.evaluate(
      `document.querySelectorAll('main details').forEach((one) => { one.open = true; })`,
    );
  await page.waitForLoadState('networkidle');
};

const shownAs = 'const told = (one) => one.outerHTML.slice(0, 120);';

/** Places that hide a part of their words; names that are clamped are said whole elsewhere. */
export const cutOffTexts = (page: Page): Promise<string[]> =>
  ask(
    page,
    `${shownAs}
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.textContent.trim() !== '' && !one.closest('.unseen, .bar-skip, svg, bdi')
        && !one.querySelector('.unseen')
        && getComputedStyle(one).overflowX === 'hidden' && getComputedStyle(one).position !== 'absolute'
        && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map(told)`,
  );

/** WCAG 2.2, 2.5.8: controls are at least 24 by 24 pixels; links in a sentence may be lower. */
export const smallTargets = (page: Page): Promise<string[]> =>
  ask(
    page,
    `${shownAs}
    return [...document.querySelectorAll(
        'button, input, select, textarea, summary, a[href], [role=tab], [data-cell]')]
      .filter((one) => one.getClientRects().length > 0 && !one.closest('.unseen, .bar-skip, p a'))
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map(told)`,
  );

/** What the browser writes by itself in British English, also in the made-up languages. */
const writtenByBrowser =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March|April|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|at|and|bytes?|kB|MB)\b/g;

/** Texts and labels with plain English in them: words of ours that did not go through the catalogue. */
export const leftInEnglish = (page: Page): Promise<string[]> =>
  ask(
    page,
    `const own = (text) => text.replace(/[\\u2066-\\u2068][^\\u2069]*\\u2069/g, ' ')
      .replace(${String(writtenByBrowser)}, ' ');
    const isEnglish = (text) => /[A-Za-z]{2,}/.test(own(text));
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // What stands in a list to choose from, and under a heading that is a name, is of the records.
    const ofRecords = 'bdi, code, option, script, style, .time-line-name';
    while (walk.nextNode())
      if (!walk.currentNode.parentElement.closest(ofRecords) && isEnglish(walk.currentNode.data))
        found.push(walk.currentNode.data);
    const named = ['aria-label', 'aria-valuetext', 'alt', 'title', 'placeholder'];
    for (const one of document.querySelectorAll(named.map((name) => '[' + name + ']').join()))
      for (const name of named) {
        const text = one.getAttribute(name);
        if (text !== null && isEnglish(text) && !one.matches('.person-card'))
          found.push(name + ': ' + text);
      }
    return found`,
  );

/** Days as computers write them, where a person reads. */
export const writtenAsCodes = (page: Page): Promise<string[]> =>
  ask(
    page,
    `return (document.querySelector('main').innerText.match(/.{0,40}\\d{4}-\\d\\d-\\d\\d.{0,20}/g) ?? [])`,
  );

/** Headings that leave a level out, and pages with more than one title or place for what is on them. */
export const headingOrder = (page: Page): Promise<string[]> =>
  ask(
    page,
    `const found = [];
    let before = 0;
    for (const one of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const level = Number(one.tagName[1]);
      if (level > before + 1) found.push('h' + before + ' and then ' + one.outerHTML.slice(0, 80));
      before = level;
    }
    for (const one of ['h1', 'main', 'header.bar', 'nav.page-list', 'footer'])
      if (document.querySelectorAll(one).length !== 1) found.push('not one ' + one);
    for (const table of document.querySelectorAll('table')) {
      const name = table.caption ?? table.getAttribute('aria-label') ?? table.getAttribute('aria-labelledby');
      if (!name) found.push('a table without a name');
      if (table.querySelector('thead th:not([scope])')) found.push('a head that is of nothing');
    }
    return found`,
  );

/** Controls that a screen reader would call only by their kind. */
export const controlsWithoutName = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'slider', 'tab'];
  const named = [
    ...controls,
    'Date',
    'DisclosureTriangle',
    'grid',
    'table',
    'region',
    'navigation',
  ];
  return nodes
    .filter(({ ignored, role, name }) => !ignored && named.includes(role?.value) && !name?.value)
    .map(({ role, nodeId }) => `${role?.value} ${nodeId}`);
};

const mostStops = 60;

/** Stops of the Tab key that lie wholly behind something that stays in place (WCAG 2.2, 2.4.11). */
export const hiddenFocus = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    // There and back: what is above comes in below the bar.
    await page.keyboard.press(stop < mostStops / 2 ? 'Tab' : 'Shift+Tab');
    const told = (await page.evaluate(`(() => {
      const one = document.activeElement;
      if (one === document.body) return 'end';
      const { left, top, width, height } = one.getBoundingClientRect();
      const ways = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
      const isSeen = ways.some(([x, y]) => {
        const at = document.elementFromPoint(left + width * x, top + height * y);
        return at !== null && (one.contains(at) || at.contains(one) && !at.matches('.bar, .bar *'));
      });
      return isSeen ? '' : one.outerHTML.slice(0, 120);
    })()`)) as string;
    if (told !== '' && told !== 'end') found.push(told);
  }
  return found;
};

/** Anything that moves, or would once it changes. */
export const moving = (page: Page): Promise<string[]> =>
  ask(
    page,
    `${shownAs}
    const isStill = (text) => text.split(', ').every((one) => parseFloat(one) === 0);
    return [...document.querySelectorAll('*')]
      .filter((one) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
        return animationName !== 'none' && !isStill(animationDuration)
          || !isStill(transitionDuration) || scrollBehavior === 'smooth';
      })
      .map(told)
      .concat(document.getAnimations().map(String))`,
  );

/** What can only be pressed or filled in says nothing on paper. */
export const printedControls = (page: Page): Promise<string[]> =>
  ask(
    page,
    `return ['.bar', '.page-list', '.foot', '.button', '.drop', 'form', 'textarea', '[type=range]',
        '[type=search]', '[aria-selected=false]', '[type=checkbox]:not(:checked)']
      .filter((one) => [...document.querySelectorAll(one)].some((it) => it.getClientRects().length > 0))`,
  );
