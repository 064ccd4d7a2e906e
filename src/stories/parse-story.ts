import { isNode, LineCounter, parseDocument } from 'yaml';
import { HomegroundError } from '../model/homeground-error.ts';
import { Story } from './story.ts';
import { misfitsOf } from './story-misfits.ts';

const hint = 'Put the line right; src/stories/quiet/ordinary-family.story.yml is one to follow.';

type Doc = ReturnType<typeof parseDocument>;
type Path = readonly PropertyKey[];

/** A story from its text. Throws `bad-story`, naming the line, where the text is not one. */
export const parseStory = (text: string): Story => {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const [broken] = doc.errors;
  if (broken) throw badStory(lines.linePos(broken.pos[0]).line, broken.code);
  const read = Story.safeParse(contentsOf(doc));
  const [wrong] = read.success ? misfitsOf(read.data) : read.error.issues;
  if (wrong)
    throw badStory(lineOf(doc, lines, wrong.path), `${nameOf(wrong.path)}${wrong.message}`);
  if (!read.success) throw badStory(1, 'this is not a story');
  return read.data;
};

const contentsOf = (doc: Doc): unknown => {
  try {
    return doc.toJS({ maxAliasCount: 20 });
  } catch {
    throw badStory(1, 'a `*` in it refers to nothing, or to too much');
  }
};

const badStory = (line: number, what: string): HomegroundError =>
  new HomegroundError('bad-story', `Line ${line} of the story: ${what}`, hint);

const nameOf = (path: Path): string =>
  path.length === 0 ? '' : `${path.map((step) => String(step)).join('.')}: `;

/** The line of the nearest thing along the path that is really written down. */
const lineOf = (doc: Doc, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length > 0; length--) {
    const found: unknown = doc.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
  }
  return 1;
};
