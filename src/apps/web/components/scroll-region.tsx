import type { ComponentProps } from 'react';

/** A part of a page that scrolls by itself, and so can be reached and moved by keyboard; to be named. */
export const ScrollRegion = (
  props: ComponentProps<'section'> &
    ({ readonly 'aria-label': string } | { readonly 'aria-labelledby': string }),
) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, nobody could scroll it by keyboard.
  <section {...props} tabIndex={0} />
);
