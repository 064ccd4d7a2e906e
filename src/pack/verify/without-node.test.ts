import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../', import.meta.url));
const page = join(src, 'apps', 'verify-page');

/** Every file that a page gets with it, found by following imports. */
function reachedFrom(file: string, reached: Map<string, string>): Map<string, string> {
  if (reached.has(file)) return reached;
  const text = readFileSync(file, 'utf8');
  reached.set(file, text);
  for (const [, target] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm))
    reachedFrom(resolve(dirname(file), target ?? ''), reached);
  return reached;
}

it('nothing that the page checks with needs Node', () => {
  expect(readdirSync(page)).toContain('main.ts');
  const reached = reachedFrom(join(page, 'main.ts'), new Map());
  expect(reached.size).toBeGreaterThan(30);
  const withNode = [...reached].filter(([, text]) =>
    /from 'node:|\bBuffer\b|\bprocess\./.test(text),
  );
  expect(withNode.map(([file]) => relative(src, file))).toEqual([]);
});
