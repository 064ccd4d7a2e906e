/** Which tab a key leads to; -1 for keys that lead nowhere. In a mirrored page arrows turn round. */
export const nextTab = (
  key: string,
  at: { readonly place: number; readonly count: number },
  isMirrored: boolean,
): number => {
  const { place, count } = at;
  const onward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = isMirrored ? 'ArrowRight' : 'ArrowLeft';
  if (key === onward) return (place + 1) % count;
  if (key === back) return (place + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
};
