import { HomegroundError } from '../../../model/homeground-error.ts';
import { stateAuthority } from '../../desk/state-authority.ts';
import { authorityFrom, authorityUsage } from '../case/ask-authority.ts';
import { caseOptions, caseOptionsUsage, withCase } from '../case/with-case.ts';
import { type Command, readArguments, write } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { paragraph } from '../layout.ts';

const usage = `homeground authority <case> --statement WORD [options]

  --statement WORD        ${authorityUsage}
${caseOptionsUsage}
Writes into the log of a case by what right you hold its records. It stands in
the report and in every pack made from then on, beside what was stated before.
`;

export const authorityCommand: Command = {
  name: 'authority',
  summary: 'State by what right you hold the records of a case.',
  usage,
  examples: ['homeground authority my-case --statement helping'],
  async run(args) {
    const given = readArguments(args, { ...caseOptions, statement: { type: 'string' } });
    const statement = given.text('statement');
    if (statement === undefined) throw notSaid();
    const authority = authorityFrom(statement);
    return withCase(given, async (open) => {
      stateAuthority(open, authority);
      write(paragraph('It stands in the log of the case.'));
      return exitCodes.done;
    });
  },
};

function notSaid(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'By what right do you hold these records?',
    'Add --statement with own, helping or order; --help says what they mean.',
  );
}
