import { type Field, fieldsOf } from './field.ts';
import { fieldValues as words } from './field-values.ts';

/** Fields of what happened. */
export const actFieldList: readonly Field[] = [
  ...fieldsOf(
    ['act'],
    [
      ['act.action', 'text', 'What was done.', words.action],
      ['act.service', 'text', "The record's own name for it, such as `light.turn_on`."],
      ['act.seen_to_happen', 'yes-no', 'A state change was seen that follows from the command.'],
      [
        'act.has_text',
        'yes-no',
        'Words were spoken, shown or sent with it. The words themselves are private and no field.',
      ],
      [
        'act.change',
        'text',
        'Whether a setting went up or down, where the record has it before and after.',
        words.change,
      ],
      [
        'act.follows_other',
        'yes-no',
        'The act before on the same device was done by somebody else, or by hand.',
      ],
      [
        'act.days_alike',
        'number',
        'On how many of the 28 days before that day the same person, account or automation did the same to the same device.',
      ],
      [
        'act.about',
        'text',
        'For acts on accounts: the account that was added, changed or removed.',
      ],
      ['act.about_name', 'text', 'Its name.'],
      ['act.about_person', 'text', 'Whose account that is, by the household file.'],
      [
        'act.about_relation',
        'text',
        'What that person was to the home at that moment.',
        words.relation,
      ],
      ['act.about_is_actor', 'yes-no', 'Whether it is the account of whoever did it.'],
      ['actor.account', 'text', 'The account the record names. Never a person.'],
      ['actor.account_name', 'text', 'Its name in the record.'],
      ['actor.kind', 'text', 'What sort of account it is.', words.kind],
      ['actor.attribution', 'text', 'How sure the record makes us of who did it.', words.grade],
      ['actor.via', 'text', 'The way the command came, where the record tells.', words.via],
      ['actor.automation', 'text', 'The automation that did it.'],
      [
        'actor.person',
        'text',
        'Whose account it is, by the household file; null for a shared one.',
      ],
      [
        'actor.relation',
        'text',
        'What that person was to the home at that moment; `unknown` for a shared account, null for an automation.',
        words.relation,
      ],
      [
        'actor.days_since_left',
        'number',
        'Whole days since the last day that person lived here; null unless they left.',
      ],
      [
        'actor.is_named',
        'yes-no',
        'The household file says who holds the account; null where it says that of nobody.',
      ],
      ['actor.is_shared', 'yes-no', 'The household file says that several people use the account.'],
      [
        'actor.is_under_order',
        'yes-no',
        'An order in the household file binds that person on that day.',
      ],
      [
        'actor.presence',
        'text',
        'Where the person of the account was; null for an automation.',
        words.presence,
      ],
      ['actor.cause_account', 'text', 'For an automation: the account whose own act set it off.'],
      ['actor.cause_person', 'text', 'Whose account that is, by the household file.'],
      [
        'actor.cause_relation',
        'text',
        'What that person was to the home at that moment.',
        words.relation,
      ],
      ['actor.cause_presence', 'text', 'Where that person was.', words.presence],
    ],
  ),
  ...fieldsOf(
    ['act'],
    [
      [
        'diary.entry',
        'text',
        'The entry of the diary in the household file that is nearest in time, by its beginning; null where none is within a day, or, of entries without a time of day, none on that day.',
      ],
      [
        'diary.minutes_to',
        'number',
        'Minutes from the act until that entry began: 0 while it lasted, below 0 when it was over; null for an entry without a time of day.',
      ],
    ],
  ),
  ...fieldsOf(
    ['act', 'device'],
    [
      ['subject.person', 'text or list', 'Whose phone it is about, by the household file.'],
      [
        'subject.relation',
        'text or list',
        'What that person was to the home at that moment; null where no phone is meant.',
        words.relation,
      ],
    ],
  ),
  ...fieldsOf(
    ['act'],
    [
      [
        'subject.is_actor',
        'yes-no',
        "False if one of the phones is somebody else's than the actor's (for an automation: than whoever set it off); null if that is not known.",
      ],
      ['subject.presence', 'text or list', 'Where the person of the phone was.', words.presence],
    ],
  ),
  ...fieldsOf(
    ['act', 'state'],
    [
      ['presence.me', 'text', 'Where the person who wrote the household file was.', words.presence],
      [
        'presence.others_home',
        'yes-no',
        'Somebody other than the actor was at home; null if that is not known. For a state: anybody.',
      ],
      ['presence.anyone', 'yes-no', 'Anybody was at home; null if that is not known.'],
    ],
  ),
  ...fieldsOf(
    ['state'],
    [
      ['state.sort', 'text', 'What the state tells of.', words.stateSort],
      ['state.value', 'text', 'How it stood from that moment on.'],
      ['state.part', 'text', 'The part of the device.'],
    ],
  ),
  ...fieldsOf(
    ['act', 'grant'],
    [
      [
        'origin.network',
        'text',
        'For a grant: from where it was last used, by the address alone. No record tells this of a single act.',
        words.network,
      ],
    ],
  ),
];
