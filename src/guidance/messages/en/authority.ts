/** By what right the records are held: in the report, and in README.txt of a pack. */
export const authority = {
  'authority.stated': '{at}, under the label “{who}”: {what}',
  'authority.own': 'it is their own home, and these are its records.',
  'authority.helping':
    'the person whose home it is asked them to help, and is there or has agreed.',
  'authority.order': 'a law or an order of a court lets them hold these records.',
  'authority.own-or-helping':
    'it is a home where they live or lived, or the home of somebody who asked them to help.',
  'authority.not-stated': 'It was not stated.',
  'authority.left-out':
    'No statement stands in the lines of the log that are given. Other lines were left out, because they name somebody.',
} as const;
