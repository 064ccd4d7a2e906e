import { paths } from './pack-paths.ts';

export type Listed = { readonly path: string; readonly sha256: string };

/** A line of a manifest (RFC 8493, section 2.1.3), as `sha256sum` prints and reads it. */
export const manifestLine = ({ path, sha256 }: Listed): string => `${sha256}  ${path}\n`;

export const isPayload = (path: string): boolean => path.startsWith(paths.payload);

/** Of the tag files, all but the manifest of tag files itself, which cannot list itself. */
export const isListedTag = (path: string): boolean =>
  !isPayload(path) && path !== paths.tagManifest;

const order: readonly string[] = [
  paths.declaration,
  paths.payload,
  paths.manifest,
  paths.info,
  paths.packInfo,
  paths.readme,
  paths.leaves,
  paths.checkpoint,
  paths.proofs,
  paths.timeStamp,
  paths.tagManifest,
];

/** The place of a file in a pack: below 0 for one that has none there. */
export const placeOf = (path: string): number =>
  order.findIndex((one) => path === one || (one.endsWith('/') && path.startsWith(one)));

/** Files that are not in the tree: they are made of it, or of what is in it. */
export const isInTree = (path: string): boolean =>
  isPayload(path) || [paths.declaration, paths.info, paths.readme].some((one) => one === path);
