// Loaded before the program (`node --import`): every way out fails loudly, and leaves a mark that a
// test finds even where the program swallows the failure.
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const mark = process.env.NETWORK_MARK ?? '';

const ways = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dns: ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'],
  'dns/promises': ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};

for (const [name, methods] of Object.entries(ways)) {
  const part = require(`node:${name}`);
  for (const method of methods) part[method] = refusal(`${name}.${method}`);
}
require('node:net').Socket.prototype.connect = refusal('net.Socket.connect');
require('node:net').Server.prototype.listen = refusal('net.Server.listen');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refusal(name);
syncBuiltinESMExports();

/** @param {string} way */
function refusal(way) {
  return () => {
    appendFileSync(mark, `${way}\n`);
    throw new Error(`The network was asked for: ${way}`);
  };
}
