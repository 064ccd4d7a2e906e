import { type ReactNode, useEffect, useRef } from 'react';
import { useRoute } from '../route.tsx';

/** The heading of a page. It takes the focus when one comes from another page, and so is read out. */
export const PageHead = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { isArrival } = useRoute();
  useEffect(() => {
    if (isArrival) heading.current?.focus();
  }, [isArrival]);
  return (
    <header className="page-head stack">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
};
