import type { DiaryAnswer, NamesAnswer, RecordsAnswer } from '../../../server/answers.ts';
import { api } from '../../api.ts';
import { useAsked } from '../../asked.ts';
import { useSession } from '../../session.tsx';

/** What entries are shown with: names of devices and accounts, and where attachments lie. */
export type DiaryNames = {
  readonly things: NamesAnswer | undefined;
  readonly records: RecordsAnswer['records'];
};

/** Asked again whenever the diary changed, because an attachment may have come. */
export const useDiaryNames = (diary: DiaryAnswer | undefined): DiaryNames => {
  const { session } = useSession();
  const hasNames = session?.hasExamination === true;
  const things = useAsked(
    () => (hasNames ? api.timeline.names() : Promise.resolve(undefined)),
    `names ${hasNames}`,
  );
  const records = useAsked(api.records.get, `records ${diary?.entries.length ?? 0}`);
  return { things: things.answer, records: records.answer?.records ?? [] };
};
