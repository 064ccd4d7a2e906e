/** What records cover and what is missing from them. */
export const covered = {
  'covered.moment': '{at, date, moment}',
  'covered.span': 'History from {from} until {until}.',
  'covered.snapshot': 'How things stood ({topic}): {from}.',
  'covered.retention-none': 'The hub is set never to clear its history by itself.',
  'covered.retention':
    'The hub keeps its history for {days, plural, one {# day} other {# days}}; older days are gone.',
  'covered.retention-default':
    'The hub keeps its history for {days, plural, one {# day} other {# days}}, unless it was set otherwise; older days are gone.',
  'covered.gap': 'Nothing was recorded from {from} until {until}.',
  'covered.gap-cause': 'Nothing was recorded from {from} until {until}: {cause}.',
  'covered.missing-rows':
    '{count, plural, one {# row is} other {# rows are}} missing, in {places, plural, one {one place} other {# places}}, between {from} and {until}.',
  'covered.purged': 'What lies before {at} was cleared.',
  'covered.excluded': 'Never recorded, because it was left out of the history: {names}.',
  'covered.no-commands':
    'The history holds no command. Either none was given, or the hub writes none down.',
  'covered.elsewhere': 'The history is kept in another database ({cause}). That one was not given.',
  'covered.not-opened': 'There, and left closed: {names}.',
  'covered.and-more': '{count, plural, one {# more} other {# more}}',
  'covered.cause-closed-incorrectly':
    'the hub stopped without closing its record (a power cut does that)',
  'covered.cause-not-running': 'the hub was not running',
  'covered.cause-clock-changed': "the hub's clock was set back",
  'covered.cause-recording-disabled': 'recording was switched off',
} as const;
