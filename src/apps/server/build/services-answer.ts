import type { Locale } from '../../../guidance/messages/locales.ts';
import { inLocale } from '../../../guidance/messages/pseudo.ts';
import { emergency, services } from '../../../guidance/services.ts';
import type { ServicesAnswer } from '../answers.ts';

const oldAfterMs = 180 * 24 * 60 * 60 * 1000;

/** Who can help; an entry whose page is older than 180 days, or does not say, counts as old. */
export function servicesAnswer(nowMs: number, locale: Locale): ServicesAnswer {
  return {
    emergency: inLocale(emergency, locale),
    services: services.map((service) => ({
      ...service,
      forWhom: inLocale(service.forWhom, locale),
      isOld: isOld(service.asOf, nowMs),
    })),
  };
}

/** A day counts from its end; a year alone from its end too, which is the kindest reading of it. */
function isOld(asOf: string, nowMs: number): boolean {
  const day = /^\d{4}$/.test(asOf) ? `${asOf}-12-31` : asOf;
  const ms = Date.parse(`${day}T23:59:59Z`);
  return !Number.isFinite(ms) || nowMs - ms > oldAfterMs;
}
