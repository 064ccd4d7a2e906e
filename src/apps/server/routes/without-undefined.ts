type Known<Asked> = { [Key in keyof Asked]: Exclude<Asked[Key], undefined> };

/** Without the keys that were left out: for types that tell "left out" from "undefined". */
export const withoutUndefined = <Asked extends object>(asked: Asked): Known<Asked> =>
  Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as Known<Asked>;
