import type { ByteSource } from '../container/byte-source.ts';
import { nodeTools } from '../node-tools.ts';
import type { Verdict } from '../verdict.ts';
import { notChecked } from './fault-list.ts';
import { verifyPack } from './verify-pack.ts';

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  bytes: bytes.length,
  read: async (offset, count) => bytes.subarray(offset, offset + count),
});

/** Checks a pack that is in memory. */
export const verifyBytes = (bytes: Uint8Array, expectedKey?: string): Promise<Verdict | null> =>
  verifyPack(
    { source: memorySource(bytes), tools: nodeTools },
    {
      expectedKey,
      program: { version: '0.0.0' },
      checkTimeStamp: async () => ({ check: notChecked('time-stamp', 'none-there'), atMs: null }),
    },
  );
