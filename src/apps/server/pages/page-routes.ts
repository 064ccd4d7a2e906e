import { Hono } from 'hono';
import type { ServerEnv } from '../server-env.ts';
import { doorPage } from './door-page.ts';
import { type PageFile, readPageFiles } from './page-files.ts';

/** The built pages. Whatever is no file of theirs is a page, which finds its own way by its path. */
export function pageRoutes(files: ReadonlyMap<string, PageFile> = readPageFiles()) {
  return new Hono<ServerEnv>().get('*', (c) => {
    const file =
      files.get(c.req.path) ?? (isPage(c.req.path) ? files.get('/index.html') : undefined);
    if (file !== undefined) return c.body(file.bytes, 200, { 'Content-Type': file.type });
    if (!isPage(c.req.path)) return c.text('Not found', 404);
    return c.html(doorPage('door.not-built-title', 'door.not-built'), 503);
  });
}

function isPage(path: string): boolean {
  return !path.slice(path.lastIndexOf('/')).includes('.');
}
