import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { directionOf, isLocale, type Locale } from '../../guidance/messages/locales.ts';
import { inLocale } from '../../guidance/messages/pseudo.ts';
import { type Say, sayIn } from '../../guidance/messages/say.ts';
import { plainValues } from './plain-name.ts';
import { recall, remember } from './remembered.ts';
import { useSession } from './session.tsx';

type Language = {
  readonly locale: Locale;
  readonly say: Say;
  readonly choose: (locale: Locale) => void;
};

const LanguageContext = createContext<Language | undefined>(undefined);

const firstLocale = (): Locale => {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? recall('language') ?? '';
  return isLocale(asked) ? asked : 'en';
};

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [locale, setLocale] = useState(firstLocale);
  const { session } = useSession();
  const timeZone = session?.timeZone ?? 'UTC';
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
    remember('language', locale);
  }, [locale]);
  const language = useMemo(
    () => ({ locale, say: sayPlainly(sayIn(locale, timeZone)), choose: setLocale }),
    [locale, timeZone],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
};

const sayPlainly =
  (say: Say): Say =>
  (key, values) =>
    say(key, values && plainValues(values));

export const useLanguage = (): Language => {
  const language = use(LanguageContext);
  if (language === undefined) throw new Error('There is no LanguageProvider around this.');
  return language;
};

/** Says messages of the catalogue in the language of the page, dates in the home's time zone. */
export const useSay = (): Say => useLanguage().say;

/**
 * Puts an English text that comes from the server, such as a how-to, into the language of the page.
 * Never for names and words of the records, which stay as they are, in a `<bdi>`.
 */
export const useTextInLanguage = (): ((text: string) => string) => {
  const { locale } = useLanguage();
  return (text) => inLocale(text, locale);
};
