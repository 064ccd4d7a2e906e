import type { DiaryEntry } from '../../model/diary-entry.ts';

/** What a person writes into the diary; the case adds when, who and an id. */
export type DiaryText = Pick<DiaryEntry, 'from' | 'until' | 'isRough' | 'text' | 'attachments'>;
