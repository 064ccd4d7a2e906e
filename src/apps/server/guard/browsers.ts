import { createHash, randomBytes } from 'node:crypto';
import { limits } from '../limits.ts';

/** A browser that came in through a one-time link. */
export type Browser = {
  /** Whether what is open was opened, or unlocked, in this browser. */
  isUnlocked: boolean;
};

/** Who may talk to the workbench: nobody but who followed a link that worked once. */
export type Browsers = {
  /** The secret part of a new link. The one before it, if nobody followed it, works no more. */
  newLink(): string;
  /** What the browser keeps from now on, if the link works; afterwards it does not work again. */
  enter(link: string): string | undefined;
  find(cookie: string | undefined): Browser | undefined;
  lockAll(): void;
};

const digestOf = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('hex');
const newSecret = (): string => randomBytes(32).toString('base64url');

/** Only hashes of what was given out are kept, and hashes are what is compared. */
export function letBrowsersIn(now: () => number): Browsers {
  let link: { readonly digest: string; readonly untilMs: number } | undefined;
  const browsers = new Map<string, Browser>();
  return {
    newLink() {
      const secret = newSecret();
      link = { digest: digestOf(secret), untilMs: now() + limits.linkMs };
      return secret;
    },
    enter(secret) {
      if (link === undefined || now() > link.untilMs || digestOf(secret) !== link.digest) return;
      link = undefined;
      const cookie = newSecret();
      const [oldest] = browsers.keys();
      if (browsers.size >= limits.browsers && oldest !== undefined) browsers.delete(oldest);
      browsers.set(digestOf(cookie), { isUnlocked: false });
      return cookie;
    },
    find: (cookie) => (cookie === undefined ? undefined : browsers.get(digestOf(cookie))),
    lockAll() {
      for (const browser of browsers.values()) browser.isUnlocked = false;
    },
  };
}
