/** What went wrong, by its code; the program's own words with names and places stand below it. */
export const errors = {
  'errors.bad-usage': 'That was not understood.',
  'errors.not-found': 'There is nothing at that place.',
  'errors.not-readable': 'That file could not be opened.',
  'errors.nothing-recognised': 'None of these files is a record that can be read.',
  'errors.password-needed': 'This backup is encrypted and needs its password.',
  'errors.wrong-password': 'This password does not open the backup.',
  'errors.bad-household': 'Something on this page does not fit together yet.',
  'errors.bad-rule': 'A rule has a mistake in it.',
  'errors.bad-story': 'A made-up home has a mistake in it.',
  'errors.not-a-case': 'There is no case in that folder.',
  'errors.wrong-passphrase': 'This passphrase does not open the case.',
  'errors.case-damaged': 'This case is damaged.',
  'errors.case-newer': 'This case was written by a newer version of this program.',
  'errors.case-in-use': 'This case is open in another window or program.',
  'errors.disk-full': 'There is no room left on the disk.',
  'errors.bad-diary': 'This entry has a mistake in it.',
  'errors.not-a-pack': 'This is no pack.',
  'errors.will-not-overwrite': 'There is something at that place already, and it is left alone.',
  'errors.server-gone':
    'The program behind this page does not answer. If it was closed, start it again; what you saved is kept.',
  'errors.locked': 'This is locked.',
  'errors.unexplained':
    'Something went wrong that should not. It is a mistake of this program. What you saved before is kept.',
} as const;
