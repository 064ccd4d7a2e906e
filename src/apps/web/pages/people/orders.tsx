import { type FormEvent, useState } from 'react';
import type { Household } from '../../../../model/household.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useDraft } from '../../drafts.tsx';
import { useSay } from '../../language.tsx';
import { inSentence, plainName } from '../../plain-name.ts';
import { emptyOrder, type Order, orderMistakes } from './order.ts';
import { periodIn } from './period-words.ts';

type OrdersProps = {
  readonly household: Household;
  readonly change: (how: (household: Household) => Household) => void;
};

/** Orders and agreements that bind somebody from one day until another. */
export const Orders = ({ household, change }: OrdersProps) => {
  const say = useSay();
  const { orders, people } = household;
  const remove = (order: Order) =>
    change((before) => ({ ...before, orders: before.orders.filter((one) => one !== order) }));
  const add = (order: Order) =>
    change((before) => ({ ...before, orders: [...before.orders, order] }));
  return (
    <section className="card stack">
      <h2>{say('people.orders-title')}</h2>
      <p>{say('people.orders-text')}</p>
      {orders.length === 0 && <p className="soft">{say('people.orders-none')}</p>}
      <ul>
        {orders.map((order) => (
          <li key={`${order.name} ${order.about} ${order.from}`}>
            {say('people.order', { name: inSentence(order.name), about: inSentence(order.about) })},{' '}
            {periodIn(order, say)}{' '}
            <Button
              tone="quiet"
              aria-label={say('people.order-remove', { name: inSentence(order.name) })}
              onClick={() => remove(order)}
            >
              {say('shared.take-out')}
            </Button>
          </li>
        ))}
      </ul>
      <Details summary={say('people.order-add')}>
        {people.length === 0 ? (
          <p>{say('people.order-no-people')}</p>
        ) : (
          <AddOrder people={people.map(({ name }) => name)} onAdd={add} />
        )}
      </Details>
    </section>
  );
};

const AddOrder = ({
  people,
  onAdd,
}: {
  people: readonly string[];
  onAdd: (order: Order) => void;
}) => {
  const say = useSay();
  const [first = ''] = people;
  const [draft, setOrder] = useDraft('people-order', { ...emptyOrder, about: first });
  // Whom it was about may have been taken out since.
  const order = people.includes(draft.about) ? draft : { ...draft, about: first };
  const [isTried, setTried] = useState(false);
  const mistakes = orderMistakes(order);
  const told = (field: keyof typeof mistakes) =>
    isTried && mistakes[field] !== undefined ? say(mistakes[field]) : undefined;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(mistakes).length > 0) return;
    onAdd({ ...order, name: order.name.trim(), until: order.until || null });
    setOrder(undefined);
    setTried(false);
  };
  return (
    <form className="stack" noValidate onSubmit={add}>
      <TextField
        label={say('people.order-name')}
        mistake={told('name')}
        value={order.name}
        onText={(name) => setOrder({ ...order, name })}
      />
      <Select
        label={say('people.order-about')}
        value={order.about}
        options={people.map((value) => ({ value, label: plainName(value) }))}
        onChoose={(about) => setOrder({ ...order, about })}
      />
      <DateField
        label={say('people.from-day')}
        mistake={told('from')}
        value={order.from}
        onDay={(from) => setOrder({ ...order, from })}
      />
      <DateField
        label={say('people.until-day')}
        hint={say('people.until-hint')}
        mistake={told('until')}
        value={order.until}
        onDay={(until) => setOrder({ ...order, until })}
      />
      <Button type="submit">{say('people.order-add')}</Button>
    </form>
  );
};
