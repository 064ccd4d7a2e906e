/**
 * What can be left out of the records of a story, as people do who do not have it: `presence` is
 * history without anybody's whereabouts, `accounts` is `.storage` without its sign-ins.
 */
export const missingRecords = [
  'history',
  'presence',
  'storage',
  'accounts',
  'automations',
  'household',
] as const;
export type MissingRecord = (typeof missingRecords)[number];

/** Domains that a recorder without anybody's whereabouts does not keep. */
export const presenceDomains = ['person', 'device_tracker', 'zone'] as const;

export const tellsWhereabouts = (entity: string): boolean =>
  presenceDomains.some((domain) => entity.startsWith(`${domain}.`));

/** Whether a file of the configuration folder is left out. */
export const isLeftOut = (path: string, missing: readonly MissingRecord[]): boolean =>
  (missing.includes('storage') && path.startsWith('.storage/')) ||
  (missing.includes('accounts') && /^\.storage\/(auth|http\.auth)/.test(path)) ||
  (missing.includes('automations') && path === 'automations.yaml');
