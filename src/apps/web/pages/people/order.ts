import type { MessageKey } from '../../../../guidance/messages/catalogue.ts';
import type { Household } from '../../../../model/household.ts';

export type Order = Household['orders'][number];

export const emptyOrder = { name: '', about: '', from: '', until: '' };

type OrderMistakes = Partial<Record<'name' | 'from' | 'until', MessageKey>>;

/** What is still missing or wrong about an order. */
export const orderMistakes = ({ name, from, until }: typeof emptyOrder): OrderMistakes => ({
  ...(name.trim() === '' && { name: 'people.order-name-missing' }),
  ...(from === '' && { from: 'people.order-from-missing' }),
  ...(from !== '' && until !== '' && until < from && { until: 'people.ends-wrong' }),
});
