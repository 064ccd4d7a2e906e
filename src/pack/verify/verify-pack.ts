import { madeAgainFormat, type PackInfo, parseBagInfo } from '../bag-info.ts';
import type { ByteSource } from '../container/byte-source.ts';
import { type DirectoryAnswer, readDirectory } from '../container/read-directory.ts';
import { headerBytes } from '../container/zip-format.ts';
import { packLimits } from '../limits.ts';
import { bagFolder, paths } from '../pack-paths.ts';
import { packReader } from '../pack-reader.ts';
import { Selection } from '../selection.ts';
import type { CheckTimeStamp, Stamped } from '../time-stamp/stamped.ts';
import { hexOf } from '../tree/encodings.ts';
import { sha256With, type Tools } from '../tree/tools.ts';
import type { Check, FaultCode, PackAbout, Verdict } from '../verdict.ts';
import { checkCheckpoint, checkpointIn, checkSignature, publicKeyOf } from './check-checkpoint.ts';
import { checkExhibits } from './check-exhibits.ts';
import { checkMade } from './check-made.ts';
import { checkManifest } from './check-manifest.ts';
import { checkPart } from './check-part.ts';
import { checkTree } from './check-tree.ts';
import { checkVersions, type Program } from './check-versions.ts';
import { checkContents } from './contents/check-contents.ts';
import type { LoggedContents } from './contents/content-check.ts';
import { faultList, notChecked } from './fault-list.ts';
import { jsonIn, textIn } from './parse-json.ts';
import { type Contents, type FileRead, readContents } from './read-contents.ts';
import { verdictOf } from './verdict-of.ts';
import { type PackWatch, watchPack } from './watch-pack.ts';

export type VerifyOptions = {
  /** The key that the reader got by another way, as `readKey` gives it. */
  readonly expectedKey?: string | undefined;
  readonly checkTimeStamp: CheckTimeStamp;
  /** The program that checks. */
  readonly program: Program;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

export type Opened = { readonly source: ByteSource; readonly tools: Tools };

/**
 * Checks everything about a pack but what its records say: `readers`, `rules` and `report` are added by
 * whoever reads them again. Null for what is no pack at all. Nothing that is in a pack makes it throw; a
 * source that cannot be read does.
 */
export async function verifyPack(opened: Opened, options: VerifyOptions): Promise<Verdict | null> {
  const directory = await readDirectory(opened.source);
  if (directory.kind === 'no-pack') return null;
  if (directory.kind === 'members') return verifyMembers(opened, directory, options);
  const others = laterChecks.map((id) => notChecked(id, 'container-unreadable'));
  return verdictOf(
    [{ id: 'container', answer: 'does-not-hold', faults: [directory.fault] }, ...others],
    null,
  );
}

const laterChecks = [
  'manifest',
  'tree',
  'checkpoint',
  'signature',
  'log',
  'exhibits',
  'contents',
  'exports',
  'counts',
  'versions',
  'time-stamp',
] as const;

type Members = Extract<DirectoryAnswer, { readonly kind: 'members' }>;

async function verifyMembers(
  opened: Opened,
  directory: Members,
  options: VerifyOptions,
): Promise<Verdict> {
  const faults = faultList();
  for (const { why, where } of directory.faults) faults.add(why, where);
  const files = new Map<string, FileRead>();
  const watch = watchPack(opened.tools, files);
  const contents = await readContents({
    ...opened,
    members: directory.members,
    faults,
    files,
    linesOf: watch.linesOf,
    onProgress: options.onProgress,
  });
  const seen = { opened, directory, contents, watch };
  const stated = parseBagInfo(wholeText(contents, paths.info));
  const info = stated === 'newer' ? undefined : stated;
  const stamped = await checkStamp(contents, options.checkTimeStamp);
  const container = faults.check('container');
  const inside = await checkInside(seen, info, options);
  const checks = [
    container,
    ...inside,
    ...(await checkMadeOf(seen, info, { options, checks: [container, ...inside] })),
    checkVersions(stated, options.program),
    stamped.check,
  ];
  // A stamp is over the checkpoint; it says nothing of a pack that is another one.
  const isStamped = checks.every(({ answer }) => answer !== 'does-not-hold');
  return verdictOf(checks, aboutOf(seen, info, isStamped ? stamped.atMs : null));
}

type Seen = {
  readonly opened: Opened;
  readonly directory: Members;
  readonly contents: Contents;
  readonly watch: PackWatch;
};

async function checkInside(
  { opened, directory, contents, watch }: Seen,
  info: PackInfo | undefined,
  options: VerifyOptions,
): Promise<Check[]> {
  const { files, whole } = contents;
  const sha256 = sha256With(opened.tools);
  const checkpoint = checkpointIn(whole.get(paths.checkpoint));
  const publicKey = publicKeyOf(opened.tools, info);
  const isPart = files.has(paths.packInfo);
  const made = isPart ? undefined : checkTree(sha256, watch, contents);
  const read = (path: string) => readAgain(opened.source, directory, path);
  const signed = { checkpoint, publicKey, expectedKey: options.expectedKey };
  const exhibited = { exhibits: watch.exhibits, files };
  const stated = { info, publicKey };
  return [
    await checkManifest(sha256, { files, info, read }),
    made?.check ?? checkPart(sha256, { watch, contents, info, checkpoint }),
    checkCheckpoint(checkpoint, info, made?.tree),
    await checkSignature(opened.tools, signed),
    isPart ? notChecked('log', 'not-in-this-part') : watch.logFaults.check('log'),
    checkExhibits(exhibited, watch.exhibitFaults),
    isPart
      ? notChecked('contents', 'not-in-this-part')
      : checkContents(
          sha256,
          { pack: contentsOf({ contents, watch }, info), stated },
          watch.contentFaults,
        ),
  ];
}

function contentsOf(
  { contents, watch }: Pick<Seen, 'contents' | 'watch'>,
  info: PackInfo | undefined,
): LoggedContents {
  const { log, kept, exhibits, observations } = watch;
  const text = (path: string): string | undefined => {
    const bytes = contents.whole.get(path);
    return bytes && textIn(bytes);
  };
  return {
    log: log.lines,
    commitments: kept.commitments,
    exhibits,
    diary: kept.diary,
    findings: kept.findings,
    selection: selectionIn(text(paths.selection), info),
    text,
    hashOf: (path) => contents.files.get(path)?.sha256,
    observations: observations.seen(),
  };
}

type Before = { readonly options: VerifyOptions; readonly checks: readonly Check[] };

async function checkMadeOf(
  { opened, directory, contents }: Seen,
  info: PackInfo | undefined,
  { options, checks }: Before,
): Promise<Check[]> {
  const not = (why: FaultCode): Check[] => madeChecks.map((id) => notChecked(id, why));
  if (contents.files.has(paths.packInfo)) return not('not-in-this-part');
  const isReadable = ['container', 'manifest'].every(
    (id) => checks.find((one) => one.id === id)?.answer === 'holds',
  );
  if (info === undefined || !isReadable) return not('depends-on-others');
  if (info.format < madeAgainFormat) return not('older-form');
  const pack = packReader(opened.source, directory.members);
  return checkMade(pack, info, options.program.version);
}

const madeChecks = ['exports', 'counts'] as const;

/** Packs of form 1 did not say whether the report quotes private texts. */
function selectionIn(text: string | undefined, info: PackInfo | undefined): Selection | undefined {
  const value = jsonIn(text);
  const earlier =
    info?.format === 1 && typeof value === 'object' ? { isPrivateInReport: false } : {};
  return Selection.safeParse(typeof value === 'object' ? { ...earlier, ...value } : value).data;
}

async function readAgain(
  source: ByteSource,
  { members }: Members,
  path: string,
): Promise<Uint8Array> {
  const member = members.find(({ name }) => name === bagFolder + path);
  return member === undefined || member.bytes > packLimits.listBytes
    ? new Uint8Array(0)
    : source.read(member.offset + headerBytes(member), member.bytes);
}

async function checkStamp({ whole, files }: Contents, check: CheckTimeStamp): Promise<Stamped> {
  const response = whole.get(paths.timeStamp);
  const checkpoint = whole.get(paths.checkpoint);
  if (response !== undefined && checkpoint !== undefined) return check(response, checkpoint);
  const why = files.has(paths.timeStamp) ? 'stamp-unreadable' : 'none-there';
  return { check: notChecked('time-stamp', why), atMs: null };
}

const wholeText = ({ whole }: Contents, path: string): string =>
  textIn(whole.get(path) ?? new Uint8Array(0)) ?? '';

function aboutOf(
  { opened, contents, watch }: Seen,
  info: PackInfo | undefined,
  stampedMs: number | null,
): PackAbout | null {
  const checkpoint = checkpointIn(contents.whole.get(paths.checkpoint));
  const publicKey = publicKeyOf(opened.tools, info);
  if (info === undefined || checkpoint === undefined || publicKey === undefined) return null;
  const selection = selectionIn(wholeText(contents, paths.selection), info);
  return {
    madeMs: info.madeMs,
    programVersion: info.programVersion,
    rulesHash: info.rulesHash,
    publicKey: hexOf(publicKey),
    root: hexOf(checkpoint.root),
    forWhom: selection?.forWhom ?? null,
    exhibits: watch.exhibits.length,
    onlyExhibit: info.onlyExhibit,
    stampedMs,
  };
}
