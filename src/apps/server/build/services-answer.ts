import type { Locale } from '../../../guidance/messages/locales.ts';
import { inLocale } from '../../../guidance/messages/pseudo.ts';
import { emergency, isOld, services } from '../../../guidance/services.ts';
import type { ServicesAnswer } from '../answers.ts';

/** Who can help, each with the day it was last checked, and whether that is long ago. */
export function servicesAnswer(nowMs: number, locale: Locale): ServicesAnswer {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  return {
    emergency: inLocale(emergency, locale),
    services: services.map((service) => ({
      ...service,
      forWhom: inLocale(service.forWhom, locale),
      isOld: isOld(service, today),
    })),
  };
}
