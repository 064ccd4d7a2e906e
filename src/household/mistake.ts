/** Steps from the top of the file to the place that is wrong. */
export type Way = readonly (string | number)[];

/** Something that has to be put right in a household file, and how. */
export type Mistake = { readonly way: Way; readonly message: string; readonly hint: string };
