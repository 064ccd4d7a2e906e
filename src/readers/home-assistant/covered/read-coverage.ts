import type { Automation } from '../../../model/automation.ts';
import type { Coverage } from '../../../model/coverage.ts';
import type { Source } from '../../../model/source.ts';
import type { ClosedFile, Snapshot } from '../snapshot.ts';
import { grouped } from '../storage/grouped.ts';
import type { Home } from '../storage/open-home.ts';
import { sourceAt } from '../storage/stored-items.ts';
import { Elsewhere } from '../yaml/parse-yaml.ts';
import type { Settings } from '../yaml/settings.ts';
import { coverageOf } from './coverage-of.ts';
import { recorderSettings } from './recorder-settings.ts';

/** What this snapshot shows, what it keeps of the past, and what was left closed. */
export const readCoverage = (home: Home, automations: readonly Automation[]): Coverage[] => [
  ...carriersOf(home, automations).map(([topic, source]) => snapshotOf(topic, source, home)),
  ...recorderSettings(home),
  ...notOpened(home.snapshot),
];

/** Of each topic the file that tells how things stood; a file that could not be read tells nothing. */
const carriersOf = (home: Home, automations: readonly Automation[]): [string, Source][] => {
  const { snapshot, storage, settings } = home;
  const stored = [...(storage.hasAuth ? ['auth'] : []), ...storage.openedRegistries];
  const found = stored.flatMap((key): [string, Source][] => {
    const document = snapshot.documents.get(`.storage/${key}`);
    const topic = key === 'auth' ? 'accounts' : 'devices';
    return document ? [[topic, sourceAt(document, '')]] : [];
  });
  const source = automationsFile(settings, automations);
  const all: [string, Source][] = source
    ? [...found, ['automations', { ...source, at: '' }]]
    : found;
  return all.filter(([topic], nr) => all.findIndex(([other]) => other === topic) === nr);
};

/**
 * The file of automations; `configuration.yaml` where it has them in itself and not in one left out; any
 * other in which one was found. That the registry has the names of some tells nothing of what they do.
 */
const automationsFile = (
  { files, main, part }: Settings,
  automations: readonly Automation[],
): Source | undefined => {
  const file = files.get('automations.yaml');
  if (file && file.yaml.pieces.length > 0) return sourceAt(file.document, '');
  const isElsewhere = part('automation')?.value instanceof Elsewhere;
  if (main && !isElsewhere) return sourceAt(main, '');
  const written = [...files.values()].map(({ document }) => sourceAt(document, ''));
  return written.find(({ record, path }) =>
    automations.some(
      ({ form, source }) =>
        form === 'automation' && source.record === record && source.path === path,
    ),
  );
};

const snapshotOf = (topic: string, source: Source, { snapshot: { at } }: Home): Coverage =>
  coverageOf({ aspect: 'snapshot', topic, ...(at && { from: at }), source });

const notOpened = ({ closed }: Snapshot): Coverage[] =>
  [...grouped(closed, ({ topic }) => [topic])].map(([topic, files]) =>
    coverageOf({
      aspect: 'not-opened',
      topic,
      names: [...new Set(files.map(({ name }) => name))].sort(),
      source: sourceOf(files),
    }),
  );

const sourceOf = ([first]: readonly ClosedFile[]) => ({
  record: first?.record ?? '',
  path: first?.path ?? '',
  at: '',
});
