import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Under these keys Home Assistant keeps what opens doors. */
const secretKeys =
  /^(token|jwt_key|password|webhook_id|cloudhook_url|cloudhook_id|secret|push_token|push_url|default_code|code|deleted_ids|latitude|longitude)$/;

/**
 * Every secret of a run: what was seen while it was made, and what lies in its storage files.
 * @param {import('../sample.mjs').Sample} sample @returns {string[]}
 */
export function secretsOf(sample) {
  const found = new Set(sample.secrets);
  for (const folder of [sample.live, sample.stopped])
    for (const name of readdirSync(join(folder, '.storage')))
      collect(JSON.parse(readFileSync(join(folder, '.storage', name), 'utf8')), '', found);
  for (const hash of [...found].filter((one) => one.startsWith('JDJ')))
    found.add(Buffer.from(hash, 'base64').toString());
  return [...found];
}

/** @param {unknown} value @param {string} key @param {Set<string>} found */
function collect(value, key, found) {
  if (Array.isArray(value)) for (const item of value) collect(item, key, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) collect(item, name, found);
  else if (secretKeys.test(key) && isTelling(value)) found.add(String(value));
  // The registry hides a phone's webhook id in the ids of its sensors.
  else if (key === 'unique_id' && /^[0-9a-f]{64}_/.test(String(value)))
    found.add(String(value).slice(0, 64));
}

/** Words such as "always" under `code` are no secrets; numbers of a place are. @param {unknown} value */
const isTelling = (value) =>
  typeof value === 'number' || (typeof value === 'string' && value.length >= 4);

/**
 * Where a text holds a secret: long ones anywhere, short ones as a word or a number of their own.
 * @param {string} text @param {readonly string[]} secrets
 */
export const secretsIn = (text, secrets) =>
  secrets.filter((secret) =>
    secret.length >= 12 ? text.includes(secret) : standsAlone(secret).test(text),
  );

/** @param {string} word */
const standsAlone = (word) =>
  new RegExp(`(?<![\\w.:-])${word.replaceAll('.', '\\.')}(?![\\w-]|\\.\\d)`);
