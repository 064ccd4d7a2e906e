import type { Coverage } from '../../../model/coverage.ts';

/** A coverage with an id that says what it is about and where it was read. */
export const coverageOf = (told: Omit<Coverage, 'kind' | 'id'>): Coverage => ({
  kind: 'coverage',
  id: ['ha:coverage', told.aspect, told.topic, told.cause, told.source.record.slice(0, 16)]
    .filter((part) => part !== undefined)
    .join(':'),
  ...told,
});
