import { createMiddleware } from 'hono/factory';
import type { ServerEnv } from '../server-env.ts';

/**
 * Nothing from anywhere but this server, no inline script or style, nobody may frame the pages.
 * `blob:` pictures are photos of the diary before they are kept; a frame shows the report (a PDF).
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** For a file that is shown as it is, such as the report: only our own pages may frame it. */
export const shownFileHeaders = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
} as const;

const always = {
  'Content-Security-Policy': pagePolicy,
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  'X-Robots-Tag': 'noindex',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()',
} as const;

/** Puts the headers on every answer, whoever it is for; an answer's own are stronger. */
export const securityHeaders = createMiddleware<ServerEnv>(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(always))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
});
