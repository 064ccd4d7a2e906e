import { refuse, together } from './bad-rules.ts';
import { findEntry, type LocatedEntry, type LocatedMap, writtenText } from './located.ts';

/** Refuses a document in a form that Sigma had before or may have later, by the name of that form. */
export function refuseOtherVersions(document: LocatedMap): void {
  const action = findEntry(document, 'action');
  const version = findEntry(document, 'sigma-version');
  together({
    action: () => action && refuseAction(action),
    version: () => version && refuseVersion(version),
  });
}

const oldActions: ReadonlyMap<string, string> = new Map([
  ['global', 'shared its keys with every document behind it'],
  ['repeat', 'took over the keys of the document before it'],
  ['reset', 'ended what "action: global" had shared'],
  ['correlation', 'marked a correlation in a draft of Sigma'],
]);

/** Any other action is a key of somebody's own. */
function refuseAction({ keyPlace, value }: LocatedEntry): void {
  const text = value.kind === 'scalar' ? writtenText(value) : '';
  const what = oldActions.get(text.toLowerCase());
  if (what === undefined) return;
  refuse(
    keyPlace,
    `"action: ${text}" is a form of Sigma before version 2: it ${what}. Sigma has given it up.`,
    text.toLowerCase() === 'correlation'
      ? 'Leave it out: a document with the key correlation is one.'
      : 'Write each rule whole, with its own title, logsource and detection, and leave "action" out.',
  );
}

/** Only the first number of a version tells how a rule is read; a rule that names none is read as 2. */
function refuseVersion({ keyPlace, value }: LocatedEntry): void {
  const text = value.kind === 'scalar' && value.value !== null ? writtenText(value) : '';
  const [match, major] = /^v?(\d+)(?:\.\d+)*$/i.exec(text) ?? [];
  if (match === undefined)
    refuse(keyPlace, '"sigma-version" must be a version, such as 2.', 'Write 2, or leave it out.');
  if (Number(major) <= 2 && Number(major) > 0) return;
  refuse(
    keyPlace,
    `This rule is written for version ${text} of Sigma ("sigma-version"), and this engine reads version 2 (2.1.0). In another version the same words may mean something else, such as brackets in the names of fields.`,
    'Use an engine that reads that version, or write the rule for version 2.',
  );
}
