import { type Field, fieldsOf } from './field.ts';
import { fieldValues as words } from './field-values.ts';

/** Fields of whoever holds access. */
export const holderFieldList: readonly Field[] = [
  ...fieldsOf(
    ['grant', 'account'],
    [
      ['holder.account', 'text', 'The account that holds it; for an account: itself.'],
      [
        'holder.root',
        'text',
        'The account it belongs to in the end: for a session, token or app the account of its owner.',
      ],
      ['holder.name', 'text', 'The name in the record.'],
      ['holder.kind', 'text', 'What sort of account it is.', words.kind],
      ['holder.client', 'text', 'What a session was opened with.', words.client],
      ['holder.role', 'text', 'The role of the account.', words.role],
      ['holder.is_active', 'yes-no', 'Switched on, and still there in the latest snapshot.'],
      ['holder.is_orphan', 'yes-no', 'Belongs to an account that is gone.'],
      ['holder.is_local_only', 'yes-no', 'May sign in from the home network only.'],
      ['holder.has_second_factor', 'yes-no', 'Signs in with a second proof.'],
      ['holder.is_tracked', 'yes-no', 'The home follows where its person is.'],
      [
        'holder.person',
        'text',
        'Whose account it is, by the household file; null for a shared one.',
      ],
      [
        'holder.relation',
        'text',
        'What that person is to the home at the latest moment in the records.',
        words.relation,
      ],
      [
        'holder.days_since_left',
        'number',
        'Whole days since the last day that person lived here; null unless they left.',
      ],
      [
        'holder.is_named',
        'yes-no',
        'The household file says who holds the account; null where it says that of nobody.',
      ],
      [
        'holder.is_shared',
        'yes-no',
        'The household file says that several people use the account.',
      ],
      [
        'holder.is_under_order',
        'yes-no',
        'An order in the household file binds that person on that day.',
      ],
      [
        'holder.is_only_manager',
        'yes-no',
        "Nobody but its person (or, where nobody is named, its account) can manage other people's access.",
      ],
    ],
  ),
];
