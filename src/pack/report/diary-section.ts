import { whenIn } from '../../guidance/days-in-words.ts';
import type { DiaryEntry } from '../../model/diary-entry.ts';
import { type Block, note, type Section, text } from './blocks.ts';
import type { View } from './view.ts';

/** The diary, marked as the person's own words; folded unless private texts were chosen. */
export const diarySection = (view: View): Section => {
  const { say, diary, disclosure } = view;
  const title = say('report.diary.heading');
  if (diary.length === 0) return { title, blocks: [text(say('report.diary.none'))] };
  const folded = disclosure.isPrivateIncluded ? [] : [note(say('report.diary.folded'))];
  return { title, blocks: [text(say('report.diary.intro')), ...folded, tableOf(view)] };
};

const tableOf = (view: View): Block => ({
  kind: 'table',
  columns: [
    { title: view.say('report.diary.number'), share: 7 },
    { title: view.say('report.diary.when'), share: 20 },
    { title: view.say('report.diary.text'), share: 50 },
    { title: view.say('report.diary.written'), share: 23 },
  ],
  rows: view.diary.map((entry, index) => rowOf(entry, index, view)),
});

const rowOf = (entry: DiaryEntry, index: number, view: View): string[] => {
  const { say } = view;
  const written = { at: new Date(entry.writtenMs), who: entry.who };
  return [
    String(index + 1),
    whenOf(entry, view),
    wordsOf(entry, view),
    say('report.diary.by', written),
  ];
};

const whenOf = (entry: DiaryEntry, { say }: View): string => {
  const time = whenIn(entry, say);
  return entry.isRough ? say('report.diary.rough', { time }) : time;
};

const wordsOf = (entry: DiaryEntry, { say, diary, disclosure, markOf }: View): string => {
  const numberOf = (id: string | null): number => diary.findIndex((one) => one.id === id) + 1;
  const later = diary.findIndex(({ corrects }) => corrects === entry.id) + 1;
  const earlier = numberOf(entry.corrects);
  const words = disclosure.isPrivateIncluded ? entry.text : say('report.diary.left-out');
  return [
    words,
    ...(later > 0 ? [say('report.diary.corrected', { number: later })] : []),
    ...(earlier > 0 ? [say('report.diary.corrects', { number: earlier })] : []),
    ...(entry.attachments.length > 0
      ? [say('report.diary.attached', { marks: entry.attachments.map(markOf).join(', ') })]
      : []),
  ].join(' ');
};
