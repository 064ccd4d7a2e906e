// Loaded before the program (`node --import`): every way out fails loudly, and leaves a mark that a
// test finds even where the program swallows the failure. With NETWORK_LISTEN=loopback a program may
// listen on 127.0.0.1, and still ask for nothing.
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

const mayListen = process.env.NETWORK_LISTEN === 'loopback';
const { lookup } = require('node:dns');
for (const [name, methods] of Object.entries(ways)) {
  const part = require(`node:${name}`);
  for (const method of methods)
    if (!mayListen || method !== 'createServer') part[method] = refusal(`${name}.${method}`);
}
require('node:net').Socket.prototype.connect = refusal('net.Socket.connect');
if (mayListen) {
  /** Listening looks an address up that is none to look up; no name goes through here. @param {any[]} args */
  require('node:dns').lookup = (...args) =>
    args[0] === '127.0.0.1' ? lookup(...args) : refusal('dns.lookup')();
}
const { Server } = require('node:net');
const { listen } = Server.prototype;
/** @this {import('node:net').Server} @param {any[]} args */
Server.prototype.listen = function listenOnLoopback(...args) {
  const isLoopback = mayListen && args[0]?.host === '127.0.0.1';
  return isLoopback ? listen.apply(this, args) : refusal('net.Server.listen')();
};
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refusal(name);
syncBuiltinESMExports();

/** @param {string} way */
function refusal(way) {
  return () => {
    appendFileSync(mark, `${way}\n`);
    throw new Error(`The network was asked for: ${way}`);
  };
}
