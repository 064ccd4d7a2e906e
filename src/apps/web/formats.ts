import { listIn, sizeIn } from '../../guidance/messages/formats.ts';
import { useLanguage } from './language.tsx';

/** Sizes and lists as the language of the page writes them. */
export const useFormats = () => {
  const { locale } = useLanguage();
  return {
    size: (bytes: number) => sizeIn(locale, bytes),
    list: (items: readonly string[]) => listIn(locale, items),
  };
};
