import type { Coverage } from '../../../model/coverage.ts';

/**
 * What no version of Home Assistant keeps in its files, by topic (read from its source; the readme
 * says each in words). Every result carries these, because a silence about them means nothing.
 */
export const neverRecorded = [
  'backup-downloads',
  'camera-viewing',
  'history-viewing',
  'live-audio',
  'location-viewing',
  'other-ways-in',
  'password-changes',
  'sign-ins',
  'token-use',
  'vendor-app-use',
  'which-device-was-used',
] as const;

export const neverRecordedCoverage = (record: string): Coverage[] =>
  neverRecorded.map((topic) => ({
    kind: 'coverage',
    id: `ha:coverage:never-recorded:${topic}`,
    aspect: 'never-recorded',
    topic,
    source: { record, path: '', at: '' },
  }));
