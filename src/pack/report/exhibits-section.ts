import { sizeIn } from '../../guidance/messages/formats.ts';
import type { MarkedExhibit } from '../exports/exhibit-mark.ts';
import { type Block, firstOf, heading, quiet, type Section, text } from './blocks.ts';
import { logBlocks } from './log-blocks.ts';
import type { View } from './view.ts';

const mostExhibits = 60;

/** The exhibits with their marks, and the continuity record of the whole case. */
export const exhibitsSection = (view: View): Section => {
  const { say, exhibits, options } = view;
  const { shown, more } = firstOf(exhibits, mostExhibits);
  return {
    title: say('report.exhibits.heading'),
    blocks: [
      ...(exhibits.length === 0
        ? [text(say('report.exhibits.none'))]
        : [
            text(say('report.exhibits.intro')),
            text(
              say(
                options.originals === 'bytes' ? 'report.exhibits.bytes' : 'report.exhibits.hashes',
              ),
            ),
          ]),
      ...shown.map((exhibit) => blockOf(exhibit, view)),
      ...(more > 0 ? [quiet(say('report.exhibits.more', { count: more }))] : []),
      heading(say('report.log.heading')),
      ...logBlocks(view),
    ],
  };
};

const blockOf = (exhibit: MarkedExhibit, view: View): Block => {
  const { mark, path, sha256, bytes, addedMs, addedBy, entry } = exhibit;
  const { say } = view;
  const kept = {
    at: new Date(addedMs),
    who: addedBy ?? say('shared.not-known'),
    entry: entry ?? 0,
    kind: kindOf(exhibit, view),
  };
  if (sha256 === null || bytes === null)
    return {
      kind: 'exhibit',
      mark,
      path,
      sha256: '–',
      about: say('report.exhibits.kept-back', kept),
    };
  const about = say('report.exhibits.kept', { ...kept, bytes: sizeIn(view.locale, bytes) });
  const isMissing = view.options.originals === 'bytes' && exhibit.file === null;
  const why = exhibit.withheld === 'keys' ? 'report.exhibits.keys-out' : 'report.exhibits.left-out';
  const leftOut = isMissing ? ` ${say(why)}` : '';
  return { kind: 'exhibit', mark, path, sha256, about: `${about}${leftOut}` };
};

const kindOf = ({ isAttachment, reader }: MarkedExhibit, { say, readers }: View): string => {
  if (isAttachment) return say('report.exhibits.attachment');
  if (reader === null) return say('report.exhibits.unread');
  const title = readers.find(({ id }) => id === reader)?.title ?? reader;
  return say('report.exhibits.read', { reader: title });
};
