import { describe, expect, it } from 'vitest';
import { isShutIn, openBrowser, openerFor, redirectPage } from './open-browser.ts';

const machine = (system: string, env = {}, browser = '') => ({
  system,
  env,
  defaultBrowser: () => browser,
});
const link = 'http://127.0.0.1:4711/enter/abc_DEF-1';

describe('the opener of this machine', () => {
  it.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32.exe'],
  ])('on %s with %j is %s, and no shell', (system, env, command) => {
    const opener = openerFor('file:///tmp/a b&c.html', machine(system, env));
    expect(opener?.command).toBe(command);
    expect(opener?.args.at(-1)).toBe('file:///tmp/a b&c.html');
  });

  it.each([{}, { DISPLAY: '' }])('is not tried without a screen: %j', (env) => {
    expect(openerFor(link, machine('linux', env))).toBeUndefined();
    expect(openBrowser(link, machine('linux', env))).toBe(false);
  });
});

describe('a browser that may not read our file', () => {
  it.each([
    ['firefox_firefox.desktop\n', true],
    ['chromium_chromium.desktop', true],
    ['org.mozilla.firefox.desktop', true],
    ['firefox.desktop', false],
    ['google-chrome.desktop', false],
    ['', false],
  ])('is known by %j', (name, isSo) => {
    expect(isShutIn(machine('linux', {}, name))).toBe(isSo);
    expect(isShutIn(machine('darwin', {}, name))).toBe(false);
  });
});

describe('the file that opens the pages', () => {
  it('goes on by itself, tells no other place, and has a neutral name inside', () => {
    const page = redirectPage(link);
    expect(page).toContain(`content="0; url=${link}"`);
    expect(page).toContain('name="referrer" content="no-referrer"');
    expect(page.match(/https?:\/\/[^"/]+/g)?.every((one) => one === 'http://127.0.0.1:4711')).toBe(
      true,
    );
    expect(page).not.toMatch(/homeground|<script/i);
  });
});
