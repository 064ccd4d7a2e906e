/** The key of a case as words and as a picture, wherever it is shown or typed. */
export const key = {
  'key.title': 'The key of this case',
  'key.about':
    'Each pack from this case is signed with this key. Whoever gets a pack can ask you for these words and compare them. They are no secret. But tell them in another way than the pack, such as on the telephone.',
  'key.mean-nothing': 'The words are taken from a list by number. They mean nothing.',
  'key.in-words': 'The key in words',
  'key.line': 'In words: {words}',
  'key.picture': 'The key as a picture',
  'key.picture-alt':
    'A picture made from the key. It says no more than the words: {words}. Another key gives another picture.',
  'key.picture-text': 'The key as a picture in signs. Another key gives another one:',

  'key.label': 'The key, as the person told you',
  'key.hint':
    'Twelve words, or 64 letters and digits. Capital letters, spaces and commas do not matter.',
  'key.mistake-word':
    '“{word}” is not one of the words of a key.{closest, select, none {} other { Is it one of these: {closest}?}}',
  'key.mistake-word-count':
    'A key has twelve words. {count, plural, one {There is one here.} other {There are # here.}}',
  'key.mistake-word-order':
    'These words do not belong together. One of them is another, or two of them stand in each other’s place.',
  'key.mistake-digit': '“{sign}” does not stand in a key. It has digits, and letters from a to f.',
  'key.mistake-digit-count':
    'A key has 64 letters and digits. {count, plural, one {There is one here.} other {There are # here.}}',
} as const;
