import { useEffect, useState } from 'react';

const settledMs = 400;

/** A value as soon as it has not changed for a moment; the first one at once. */
export const useSettled = <Value extends string>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settledMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
