import { dayIn } from '../../guidance/days-in-words.ts';
import type { Household, Period, Person } from '../../model/household.ts';
import { type Block, bullets, heading, note, type Section, text } from './blocks.ts';
import type { View } from './view.ts';

/** Who is who, marked as the statement of the person who made the pack. */
export const householdSection = (view: View): Section => {
  const { say, household } = view;
  const title = say('report.household.heading');
  if (household === undefined || household.people.length === 0)
    return { title, blocks: [text(say('report.household.none'))] };
  const shared = household.shared_accounts;
  return {
    title,
    blocks: [
      note(say('report.household.intro')),
      peopleTable(household, view),
      ...bullets(
        shared.length === 0 ? [] : [say('report.household.shared', { names: view.list(shared) })],
      ),
      ...ordersOf(household, view),
    ],
  };
};

const peopleTable = ({ people }: Household, view: View): Block => ({
  kind: 'table',
  columns: [
    { title: view.say('report.household.name'), share: 18 },
    { title: view.say('report.household.is'), share: 24 },
    { title: view.say('report.household.lived'), share: 28 },
    { title: view.say('report.household.accounts'), share: 30 },
  ],
  rows: people.map((person) => rowOf(person, view)),
});

const rowOf = (person: Person, view: View): string[] => [
  person.name,
  view.say(`report.household.is-${person.is}`),
  person.lived_here.map((period) => periodWords(period, view)).join('; ') || '–',
  view.list([...person.accounts, ...person.phones].map(view.nameOf)) || '–',
];

const periodWords = (period: Period, { say }: View): string => {
  const [from, until] = [period.from, period.until].map((day) => day && dayIn(day, say));
  if (from && until) return say('report.household.from-until', { from, until });
  if (from) return say('report.household.from', { from });
  return until ? say('report.household.until', { until }) : '';
};

const ordersOf = ({ orders }: Household, view: View): Block[] =>
  orders.length === 0
    ? []
    : [
        heading(view.say('report.household.orders')),
        ...bullets(
          orders.map(({ name, about, ...period }) =>
            view.say('report.household.order', { name, about, when: periodWords(period, view) }),
          ),
        ),
      ];
