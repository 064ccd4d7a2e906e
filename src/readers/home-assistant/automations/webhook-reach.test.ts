import { expect, it } from 'vitest';
import type { Unread } from '../../../model/unread.ts';
import { openHome } from '../storage/open-home.ts';
import { webhookReach } from './webhook-reach.ts';

const homeOf = (version: string, cloudhooks: Record<string, unknown> = {}) => {
  const unread: Unread[] = [];
  const document = (text: string) => ({ record: 'a'.repeat(64), path: '', text });
  const documents = new Map([
    ['.HA_VERSION', document(version)],
    [
      '.storage/cloud',
      document(JSON.stringify({ version: 1, key: 'cloud', data: { cloudhooks } })),
    ],
  ]);
  return openHome({ at: undefined, documents, histories: [], closed: [] }, unread);
};

it.each([
  [{ local_only: true }, '2024.1.0', 'home-network'],
  [{ local_only: false }, '2024.1.0', 'anywhere'],
  [{}, '2024.1.0', 'home-network'],
  [{}, '2023.7.0', 'home-network'],
  [{}, '2023.6.3', 'unknown'],
  [{}, '0.118.5', 'unknown'],
  [{}, '', 'unknown'],
  [{ local_only: true, webhook_id: 'hook' }, '2024.1.0', 'anywhere'],
])('%o in %s reaches %s', (raw, version, reach) => {
  expect(webhookReach(raw, homeOf(version, { hook: {} }))).toBe(reach);
});
