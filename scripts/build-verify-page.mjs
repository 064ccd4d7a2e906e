// Builds dist/verify.html: one file with the same checks as `homeground verify`, for a browser. It
// allows itself its own script and style by their hashes, and nothing else: no network, no eval.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** @param {string} root */
export async function buildVerifyPage(root) {
  const folder = join(root, 'src', 'apps', 'verify-page');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const script = await bundle(join(folder, 'main.ts'), version);
  const style = readFileSync(join(folder, 'page.css'), 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  writeFileSync(
    join(root, 'dist', 'verify.html'),
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Homeground</title>
<style>${style}</style>
</head>
<body>
<script>${script}</script>
</body>
</html>
`,
  );
}

/** @param {string} entry @param {string} version */
async function bundle(entry, version) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { programVersion: JSON.stringify(version) },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'verify' },
    },
  });
  const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
  // Within a script element, this alone would end it.
  return output[0].code.replaceAll('</script', '<\\/script');
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
