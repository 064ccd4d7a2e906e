import { type Document, isScalar, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { attempt, BadRules, refuse } from './bad-rules.ts';
import { cutDocuments, type DocumentText } from './cut-documents.ts';
import { flatter, locate, note, placeAt, type Reading, tooDeep } from './locate.ts';
import type { Located } from './located.ts';
import type { Mistake } from './mistake.ts';
import type { Place } from './place.ts';

/** One document of a YAML file that is not empty. */
export type YamlDocument = DocumentText & {
  readonly place: Place;
  /** Undefined where it is no YAML. */
  readonly root: Located | undefined;
  readonly mistakes: readonly Mistake[];
};

/** Reads every document of a YAML 1.2 text by itself, and tells where it is not YAML. */
export function readYaml(file: string, text: string): YamlDocument[] {
  return cutDocuments(text).flatMap((part) => {
    const own = { ...part, place: { file, line: part.firstLine, column: 1 } };
    const lines = new LineCounter();
    const documents = attempt(() => parseDocuments(own.place, part.text, lines));
    if (documents instanceof BadRules) return [wrong(own, documents)];
    return documents.read.flatMap((document) => readDocument(own, document, lines));
  });
}

type Own = DocumentText & { readonly place: Place };

function readDocument(own: Own, document: Document, lines: LineCounter): YamlDocument[] {
  const { file } = own.place;
  const linesBefore = own.firstLine - 1;
  const reading: Reading = { file, linesBefore, lines, document, mistakes: [], nodes: 0 };
  const root = attempt(() => rootOf(reading));
  if (root instanceof BadRules) return [wrong(own, root)];
  return root.read ? [{ ...own, root: root.read, mistakes: reading.mistakes }] : [];
}

function wrong(own: Own, { mistakes }: BadRules): YamlDocument {
  return { ...own, root: undefined, mistakes };
}

/** Undefined for a document in which nothing stands. */
function rootOf(reading: Reading): Located | undefined {
  const { errors } = reading.document;
  const error = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  // The parser's own stack gave out, long before ours would.
  if (error?.message.includes('call stack')) refuse(placeAt(reading, 0), tooDeep, flatter);
  if (error) {
    const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '');
    refuse(placeAt(reading, error.pos[0]), `This is not YAML: ${message}.`, yamlHint);
  }
  for (const { pos } of errors) note(reading, pos[0], doubledKey);
  const root = reading.document.contents as Node | null;
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  return isEmpty ? undefined : locate(reading, root, 0);
}

const yamlHint = 'Check indentation, quotes and brackets on this line and the one before it.';
const doubledKey = {
  message: 'This is not YAML: this key stands twice in the same map.',
  hint: 'Leave one of the two out, or put their values into one list.',
};

function parseDocuments(place: Place, text: string, lines: LineCounter): Document[] {
  try {
    // A text without any document gives an empty stream rather than a list; both can be walked.
    return [...parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent' })];
  } catch {
    return refuse(place, 'This text cannot be read as YAML.', yamlHint);
  }
}
