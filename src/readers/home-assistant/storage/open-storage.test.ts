import { describe, expect, it } from 'vitest';
import type { Unread } from '../../../model/unread.ts';
import { openStorage } from './open-storage.ts';

const opened = (files: Readonly<Record<string, unknown>>) => {
  const unread: Unread[] = [];
  const documents = new Map(
    Object.entries(files).map(([key, data]) => [
      `.storage/${key}`,
      { record: 'a'.repeat(64), path: '', text: JSON.stringify({ version: 1, key, data }) },
    ]),
  );
  const storage = openStorage({ at: undefined, documents, histories: [], closed: [] }, unread);
  return { ...storage, unread: unread.map(({ where, why }) => `${where}: ${why}`) };
};
const user = { id: 'u1', name: 'alex' };

describe('a file of accounts', () => {
  it.each([
    [{ users: [user] }, true, []],
    [{ users: [] }, true, []],
    [{}, false, ['/data: unknown-shape']],
    [[], false, ['/data: unknown-shape']],
    [{ users: null }, false, ['/data: unknown-shape']],
    [{ users: { u1: user } }, false, ['/data/users: unknown-shape']],
    // The one that cannot be read may be the very one that nobody named.
    [{ users: [user, 7] }, false, ['/data/users/1: unknown-shape']],
  ])('%j tells of all accounts: %s', (data, hasAuth, unread) => {
    expect(opened({ auth: data })).toMatchObject({ hasAuth, unread });
  });
});

describe('a registry', () => {
  it('without its list shows nothing, and is counted', () => {
    const { openedRegistries, unread } = opened({
      'core.device_registry': { deleted_devices: [] },
      'core.entity_registry': { entities: [] },
    });
    expect(openedRegistries).toEqual(['core.entity_registry']);
    expect(unread).toEqual(['/data: unknown-shape']);
  });
});
