/** An IPv6 address as texts have it, with its zone, brackets and port; group 1 is the address. */
export const writtenV6 =
  /(?<![\w:.])\[?([\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?<!(?<!:):)(?:%[\w.-]{1,24})?)\]?(?::\d{1,5})?(?!\w|:[\w:])/gi;
