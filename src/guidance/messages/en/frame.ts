/** What stands around every page of the workbench. */
export const frame = {
  'frame.leave': 'Leave now',
  'frame.leave-keys': 'or press Esc three times',
  'frame.leave-honest':
    'Leaving hides this page and locks what is open. It does not clear the history of the browser, and it is no help against a program that watches this device.',
  'frame.skip': 'Skip to the page',
  'frame.lock': 'Lock now',
  'frame.close': 'Close and wipe',
  'frame.where': 'Where am I?',
  'frame.help': 'Help',
  'frame.pages': 'Pages',
  'frame.all-pages': 'All pages',
  'frame.page-of': 'Page {number, number} of {count, number}',
  'frame.look': 'Look',
  'frame.look-system': 'As this device has it',
  'frame.look-light': 'Light',
  'frame.look-dark': 'Dark',
  'frame.done': 'Close',
  'frame.waiting': 'One moment …',
  'frame.again': 'Try again',
  'frame.yes': 'Yes',
  'frame.no': 'No',
  'frame.save': 'Save',
  'frame.cancel': 'Cancel',
  'frame.saved': 'Saved.',
  'frame.page-start': 'Start',
  'frame.page-records': 'Bring in records',
  'frame.page-people': 'People',
  'frame.page-who-can': 'Who can',
  'frame.page-what-happened': 'What happened',
  'frame.page-stands-out': 'What stands out',
  'frame.page-diary': 'Diary',
  'frame.page-before': 'Before you change anything',
  'frame.page-pack': 'The pack',
  'frame.page-check': 'Check a pack',
  'frame.where-title': 'Where you are',
  'frame.where-page': 'You are on page {number, number}, {page}.',
  'frame.where-none': 'Nothing is open yet.',
  'frame.where-case': 'A case is open. It is kept in this folder:',
  'frame.where-nothing': 'Nothing is kept. All of it is wiped when you close it.',
  'frame.where-tour': 'This is the made-up home. Nothing in it is about you.',
  'frame.where-no-records': 'No records were brought in yet. Page 2 is for that.',
  'frame.where-not-examined': 'Records were brought in, and not looked through yet.',
  'frame.where-stale':
    'Something changed since the records were looked through. Look through them again on page 2.',
  'frame.where-examined': 'The records were looked through.',
  'frame.where-lock':
    'It locks by itself after {minutes, plural, one {# minute} other {# minutes}} in which nothing is done.',
  'frame.where-wipe':
    'It closes and is wiped by itself after {minutes, plural, one {# minute} other {# minutes}} in which nothing is done.',
  'frame.where-return': 'You can stop at any time. You come back to the page where you stopped.',
  'frame.help-title': 'Help',
  'frame.help-danger': 'If you are in danger',
  'frame.help-keys': 'Keys',
  'frame.help-key-tab': 'Tab moves on, Shift and Tab move back. Enter or the space bar choose.',
  'frame.help-key-escape':
    'Esc closes a window like this one. Three times in a row leaves everything.',
  'frame.help-quick': 'Leaving quickly',
  'frame.help-this-page': 'This page',
  'frame.help-start':
    'Choose where to keep what you bring in, or that nothing is kept. The made-up home shows how everything works, with nothing of yours.',
  'frame.help-records':
    'Give the files you have. Nothing is changed in them, and nothing leaves this device. If you have none yet, the list tells how to get them and who may notice.',
  'frame.help-people':
    'Say who is who, as far as you know. “I don’t know” is a full answer. You can come back at any time.',
  'frame.help-who-can':
    'The table shows who could do what in each room on the day you pick. Open a cell to see why.',
  'frame.help-what-happened':
    'Everything the records tell, in the order of time. Gaps are drawn as gaps: nothing was recorded there.',
  'frame.help-stands-out':
    'Each card counts what was seen, gives ordinary reasons, and says what it does not show.',
  'frame.help-diary':
    'Write what you noticed and when. Roughly is fine. An entry is never changed; a correction is put beside it.',
  'frame.help-before':
    'Read this before you change an account, a lock or a device. Each step says who may notice and what else stops.',
  'frame.help-pack':
    'A pack is a sealed copy for somebody else to check. You choose what goes into it.',
  'frame.help-check': 'Give a pack that somebody else made, and see whether it was changed.',
  'frame.still-title': 'Are you still there?',
  'frame.still-text':
    'This locks in one minute, because nothing was done for a while. What you saved, and what you began to fill in, stays.',
  'frame.still-wipe':
    'This closes in one minute, because nothing was done for a while. Nothing was kept, so all of it is wiped then.',
  'frame.still-here': 'I am still here',
  'frame.unlock-title': 'Locked',
  'frame.unlock-text': 'Give your passphrase to go on where you stopped.',
  'frame.unlock-only-close':
    'Something is open in another browser. It has no passphrase, so from here it can only be closed, and is wiped then.',
  'frame.unlock': 'Unlock',
  'frame.passphrase': 'Passphrase',
  'frame.passphrase-show': 'Show what I type',
  'frame.no-entry-title': 'This page needs its link',
  'frame.no-entry-text':
    'For your protection the page opens only through the link that the program gave when it started, and each link works once. Start the program again to get a new one.',
} as const;
