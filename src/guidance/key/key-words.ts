import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { leftOutWords } from './left-out-words.ts';

/** 10 bits a word: so many words of the list, evenly spread, without those that a key must not say. */
const bitsOfWord = 10;
const hashBytes = 14;
const kept = wordlist.filter((word) => !leftOutWords.has(word));

/** All the words that a key can have; no two begin with the same four letters. */
export const allKeyWords: readonly string[] = Array.from(
  { length: 2 ** bitsOfWord },
  (_, at) => kept[Math.floor((at * kept.length) / 2 ** bitsOfWord)] ?? '',
);

/** How many words a key has: 112 bits of its hash, and 8 that tell when a word is another. */
export const keyWordCount = ((hashBytes + 1) * 8) / bitsOfWord;

/**
 * A key (32 bytes, hex) as words to be read out and compared: the first 14 bytes of its SHA-256, then
 * the first byte of the SHA-256 over those, ten bits to a word.
 */
export function keyWords(publicKey: string): string[] {
  const hash = sha256(hexToBytes(publicKey)).slice(0, hashBytes);
  const numbers = numbersIn(Uint8Array.of(...hash, checkByte(hash)));
  return numbers.map((number) => allKeyWords[number] ?? '');
}

/** Whether words of the list belong together, as those of a key do. */
export function areWordsOfAKey(words: readonly string[]): boolean {
  const numbers = words.map((word) => allKeyWords.indexOf(word));
  const bytes = bytesOf(numbers);
  return (
    words.length === keyWordCount &&
    !numbers.includes(-1) &&
    checkByte(bytes.subarray(0, hashBytes)) === bytes[hashBytes]
  );
}

const checkByte = (hash: Uint8Array): number => sha256(hash)[0] ?? 0;

function numbersIn(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{10}/g) ?? []).map((part) => Number.parseInt(part, 2));
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  const bits = numbers.map((number) => number.toString(2).padStart(bitsOfWord, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (part) => Number.parseInt(part, 2));
}
