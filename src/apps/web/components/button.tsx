import type { ComponentProps } from 'react';
import './button.css';

type Tone = 'main' | 'plain' | 'quiet';

/** `main` once on a page, `plain` for the rest, `quiet` inside rows and cards. */
export const Button = ({
  tone = 'plain',
  className = '',
  ...button
}: ComponentProps<'button'> & { tone?: Tone }) => (
  <button type="button" {...button} className={`button button-${tone} ${className}`} />
);
