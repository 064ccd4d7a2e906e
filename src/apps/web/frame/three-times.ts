/** Three presses count where no more than this lies between one and the next. */
const betweenMs = 1500;

/** Tells of each press, at its time, whether it is the third in a row. */
export const threeTimes = (): ((atMs: number) => boolean) => {
  let count = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return (atMs) => {
    count = atMs - lastMs <= betweenMs ? count + 1 : 1;
    lastMs = atMs;
    return count >= 3;
  };
};
