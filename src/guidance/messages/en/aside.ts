/** What lies in the folder `set-aside` of a case, and why: on page 2 and on the terminal. */
export const aside = {
  'aside.original':
    '{count, plural, one {# original} other {# originals}} that no record names. That is so where adding was cut off before it was done, and where case.db is older than the originals: then put the newer case.db back, and open the case again.',
  'aside.part':
    '{count, plural, one {# original} other {# originals}} of which only a beginning was written, because adding was cut off. It is of no more use where you still have the record: add that again.',
  'aside.wal':
    '{count, plural, one {A file} other {# files}} in which the last changes of case.db were written. It was of another time than case.db, or its end could not be used. If case.db is older than you expect, put back the case.db that belongs to it, and the two together.',
  'aside.other':
    '{count, plural, one {# file} other {# files}} that somebody else put there. Homeground leaves it alone.',
  'aside.keep': 'Remove only what you are sure that you do not need.',
  'aside.key-hash-mended':
    'The file key.age.sha256 was missing, or did not belong to key.age. Your passphrase opened key.age all the same, which shows that key.age is whole. The other file was written anew.',
  'aside.key-hash-wrong':
    'The file key.age.sha256 is missing, or does not belong to key.age, and could not be written anew. Your passphrase opened key.age all the same, which shows that key.age is whole.',
} as const;
