import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export const keyPictureColumns = 17;
export const keyPictureRows = 9;

/** A field of a key's picture: where the walk came by, how often, and whether it began or ended there. */
export type KeyField = {
  readonly column: number;
  readonly row: number;
  readonly visits: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/**
 * The picture of a key (hex): every field that the walk of OpenSSH's "randomart" came by, over the
 * fingerprint that OpenSSH gives an Ed25519 key, so that `ssh-keygen -lv` draws the same
 * (D. Loss, T. Limmer, A. von Gernler: The drunken bishop, 2009).
 */
export function keyPicture(publicKey: string): readonly KeyField[] {
  const first = { column: (keyPictureColumns - 1) / 2, row: (keyPictureRows - 1) / 2 };
  const visits = new Map<number, number>();
  const placeOf = ({ column, row }: typeof first): number => row * keyPictureColumns + column;
  let here = first;
  for (const byte of sha256(sshKey(publicKey))) {
    for (let pair = byte, left = 4; left > 0; pair >>= 2, left -= 1) {
      here = {
        column: within(here.column + (pair & 1 ? 1 : -1), keyPictureColumns),
        row: within(here.row + (pair & 2 ? 1 : -1), keyPictureRows),
      };
      visits.set(placeOf(here), (visits.get(placeOf(here)) ?? 0) + 1);
    }
  }
  const places = new Set([...visits.keys(), placeOf(first)]);
  return [...places]
    .sort((one, other) => one - other)
    .map((place) => ({
      column: place % keyPictureColumns,
      row: Math.floor(place / keyPictureColumns),
      visits: visits.get(place) ?? 0,
      isFirst: place === placeOf(first),
      isLast: place === placeOf(here),
    }));
}

/** How large the dot of a field is drawn, where a field is 1 wide: sizes and not colours tell them apart. */
export const dotRadius = (visits: number): number => 0.1 + 0.06 * Math.min(visits, 6);

/** The signs of OpenSSH for how often a field was come by. */
const signs = ' .o+=*BOX@%&#/^';

/** The picture in signs, as a terminal shows it: `S` is where the walk began, `E` where it ended. */
export function keyPictureLines(publicKey: string): string[] {
  const lines = Array.from({ length: keyPictureRows }, () =>
    Array.from({ length: keyPictureColumns }, () => ' '),
  );
  for (const { column, row, visits, isFirst, isLast } of keyPicture(publicKey)) {
    const line = lines[row] ?? [];
    const sign = signs[Math.min(visits, signs.length - 1)] ?? ' ';
    line[column] = isLast ? 'E' : isFirst ? 'S' : sign;
  }
  const edge = `+${'-'.repeat(keyPictureColumns)}+`;
  return [edge, ...lines.map((line) => `|${line.join('')}|`), edge];
}

const within = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at));

/** An Ed25519 key as SSH writes it (RFC 8709, section 4). */
function sshKey(publicKey: string): Uint8Array {
  const key = hexToBytes(publicKey);
  const name = utf8ToBytes('ssh-ed25519');
  return Uint8Array.of(0, 0, 0, name.length, ...name, 0, 0, 0, key.length, ...key);
}
