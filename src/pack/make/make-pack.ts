import { asShown, wordsOf } from '../../case/as-shown.ts';
import type { KeptExamination } from '../../case/kept-examination.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { KeptRecord } from '../../model/kept-record.ts';
import { bagInfoText, declarationText, packFormat } from '../bag-info.ts';
import { placeOf } from '../bag-manifest.ts';
import { chooseFindings, disclose } from '../disclosure/disclose.ts';
import { type KeptOut, keptOut } from '../disclosure/kept-back.ts';
import { neededPresence } from '../disclosure/needed-presence.ts';
import { drawIdKey } from '../disclosure/replace-ids.ts';
import { ownPresence, peopleOf } from '../disclosure/whose-presence.ts';
import type { Exhibit } from '../exhibit.ts';
import { exportFiles } from '../exports/export-files.ts';
import { nodeTools } from '../node-tools.ts';
import { originalNamesText } from '../original-names.ts';
import type { Content, MakeReport, PackFile, PackMaterial } from '../pack-file.ts';
import type { PackOptions, PackSummary } from '../pack-options.ts';
import { originalPath, paths } from '../pack-paths.ts';
import { originOf, verifierKey } from '../tree/checkpoint.ts';
import { bytesOfHex, compareBytes, hexOf } from '../tree/encodings.ts';
import { sha256With } from '../tree/tools.ts';
import { actsSetOff } from './acts-set-off.ts';
import { type BagWriter, writeBag } from './bag-writer.ts';
import { contentsOfCase } from './contents-of-case.ts';
import { namesOfOriginals } from './names-of-originals.ts';
import { payloadFiles } from './payload-files.ts';
import { writeNewFile } from './write-new-file.ts';
import { writeTree } from './write-tree.ts';

/**
 * Writes a pack of an open case, whole or not at all, and notes it in the log of the case: it has its
 * name and its line, or neither. Throws `bad-usage` where the case was not examined since its last
 * change, `not-found` for a name to be redacted that is nowhere in it, and what `writeNewFile` throws.
 */
export async function makePack(
  { open, to }: { readonly open: OpenCase; readonly to: string },
  wanted: PackOptions,
  makeReport: MakeReport,
): Promise<PackSummary> {
  // Drawn once: everything in a pack calls the same thing by the same id.
  const options = { idKey: drawIdKey(), ...wanted };
  const chosen = await chooseFrom(open, options);
  const material = materialOf(open, options, chosen);
  // What is made of the rest counts its redactions for itself.
  const apart = materialOf(open, options, chosen);
  const report = { path: paths.report, content: await makeReport(apart) };
  const made = [...exportFiles(contentsOfCase(apart)), report];
  const exhibits = material.exhibits.length;
  const keptPaths = open
    .records()
    .flatMap(({ n, path }) => (chosen.kept.keys.has(n) ? [path] : []));
  return writeNewFile<PackSummary>(
    to,
    async (file) => {
      const bag = writeBag(file);
      const root = await writeFiles(bag, material, made);
      const { publicKey } = open.about();
      const finished = await bag.finish();
      return { path: to, ...finished, exhibits, keptBack: keptPaths, root, publicKey };
    },
    ({ root, sha256 }, placing) => {
      refuseNotMet(material);
      const { originals, isPrivateIncluded } = options;
      const redactedPeople = options.redactedPeople?.length ?? 0;
      const made = { root, sha256, exhibits, originals, isPrivateIncluded, redactedPeople };
      open.noteFile({ action: 'make-pack', details: made }, placing);
    },
  );
}

/** A name that was mistyped would stand in the pack as it is. */
function refuseNotMet({ disclosure }: PackMaterial): void {
  const [name] = disclosure.notMet();
  if (name === undefined) return;
  throw new HomegroundError(
    'not-found',
    `The name ${name} stands nowhere in what would go into this pack.`,
    'Check its spelling, or leave it out. No pack was made.',
  );
}

/** What has to be looked for in the whole case before a pack is made. */
type Chosen = {
  readonly examination: KeptExamination;
  readonly kept: KeptOut;
  /** Rows of presence that findings need. */
  readonly presence: ReadonlySet<string>;
  /** Acts that somebody else's coming or going set off. */
  readonly setOff: ReadonlySet<string>;
};

/** Throws `bad-usage` as `makePack` does. */
export async function chooseFrom(open: OpenCase, options: PackOptions): Promise<Chosen> {
  const examination = examinationOf(open);
  const findings = chooseFindings(examination.findings, options);
  const household = asShown(open).household();
  const people = peopleOf({ household, standing: examination.standing });
  const isOwn = ownPresence(people, optionsAsShown(open, options).presenceOf ?? []);
  return {
    examination,
    kept: await keptOut(open, options, examination),
    presence: await neededPresence(open, { examination, findings, people }),
    setOff: actsSetOff(open, { standing: examination.standing, isOwn }),
  };
}

/** What a pack of an open case would be made of. */
export function materialOf(
  asGiven: OpenCase,
  options: PackOptions,
  { examination, kept, presence, setOff }: Chosen,
): PackMaterial {
  const open = asShown(asGiven);
  const told = optionsAsShown(asGiven, options);
  const disclosed = { examination, household: open.household(), presence, setOff };
  const disclosure = disclose(told, disclosed);
  const looking = disclose(told, disclosed);
  const exhibits = disclosure.withoutNames(open.records().map((one) => exhibitOf(one, told, kept)));
  return { open, asGiven, examination, disclosure, looking, options: told, exhibits };
}

/** Whoever is named is named as in the results, and so is whom the pack is for. */
export function optionsAsShown(open: OpenCase, options: PackOptions): PackOptions {
  const words = wordsOf(open);
  const { forWhom, redactedPeople, presenceOf } = options;
  return {
    ...options,
    ...(forWhom !== undefined && { forWhom: words.text(forWhom) }),
    ...(redactedPeople && { redactedPeople: redactedPeople.map(words.name) }),
    ...(presenceOf && { presenceOf: presenceOf.map(words.name) }),
  };
}

/** Throws `bad-usage` where there is none of the case as it is now. */
function examinationOf(open: OpenCase): KeptExamination {
  const examination = open.examination();
  if (examination === undefined || open.isExaminationStale())
    throw new HomegroundError(
      'bad-usage',
      examination === undefined
        ? 'This case was not examined yet.'
        : 'This case changed after it was looked through, or an older version did that.',
      'Examine it first: homeground examine, and the folder of the case.',
    );
  return examination;
}

/**
 * A photo or message of the diary is a private text: without those, not even its hash is given, by
 * which whoever has the same photo would know it.
 */
export function exhibitOf(
  record: KeptRecord,
  { originals, isPrivateIncluded }: PackOptions,
  kept: KeptOut,
): Exhibit {
  if (record.isAttachment && !isPrivateIncluded)
    return { ...record, sha256: null, bytes: null, file: null };
  const hashed = kept.hashes.has(record.n) ? { ...record, sha256: null, bytes: null } : record;
  if (kept.keys.has(record.n)) return { ...hashed, file: null, withheld: 'keys' };
  return { ...hashed, file: originals === 'bytes' ? originalPath(record.n, record.path) : null };
}

/** The root of the tree, hex. */
async function writeFiles(
  bag: BagWriter,
  material: PackMaterial,
  made: readonly PackFile[],
): Promise<string> {
  const { open, options, exhibits, examination } = material;
  const files = [...payloadFiles(material), ...originals(material), ...made].sort(inOrder);
  await bag.addText(paths.declaration, declarationText);
  const told = tellProgress(options, exhibits);
  for (const file of files.filter(({ path }) => path.startsWith(paths.payload)))
    await bag.add(told(file));
  await bag.addManifest();
  const { id, publicKey } = open.about();
  const sha256 = sha256With(nodeTools);
  const origin = originOf(id);
  const info = bagInfoText({
    format: packFormat,
    madeMs: options.nowMs,
    programVersion: options.programVersion,
    caseId: id,
    rulesHash: examination.rulesHash,
    key: verifierKey(sha256, origin, bytesOfHex(publicKey)),
    payload: bag.payload,
    onlyExhibit: null,
  });
  await bag.addText(paths.info, info);
  for (const file of files.filter(({ path }) => path === paths.readme)) await bag.add(file);
  return hexOf(await writeTree(bag, material));
}

const inOrder = (a: PackFile, b: PackFile): number =>
  placeOf(a.path) - placeOf(b.path) || compareBytes(a.path, b.path);

function originals(material: PackMaterial): PackFile[] {
  const { open, exhibits } = material;
  const names = originalNamesText(namesOfOriginals(material));
  return [
    ...exhibits.flatMap(({ n, file }) =>
      file === null ? [] : [{ path: file, content: () => open.openRecord(n) }],
    ),
    ...(names === ''
      ? []
      : [{ path: paths.originalNames, content: new TextEncoder().encode(names) }]),
  ];
}

function tellProgress({ onProgress, pause }: PackOptions, exhibits: readonly Exhibit[]) {
  const sizes = new Map(exhibits.map(({ file, bytes }) => [file, bytes]));
  const total = exhibits.reduce(
    (sum, { file, bytes }) => sum + (file === null ? 0 : (bytes ?? 0)),
    0,
  );
  let done = 0;
  const counted = async function* (path: string, content: () => AsyncIterable<Uint8Array>) {
    for await (const piece of content()) {
      if (sizes.has(path)) done += piece.length;
      onProgress?.({ file: path, done, total });
      const waiting = pause?.();
      if (waiting !== undefined) await waiting;
      yield piece;
    }
  };
  return ({ path, content }: PackFile): PackFile => {
    const told: Content = content instanceof Uint8Array ? content : () => counted(path, content);
    return { path, content: told };
  };
}
