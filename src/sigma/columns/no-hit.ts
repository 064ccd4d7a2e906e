/** In place of a hit where there is none. */
export const none = 0xffffffff;
