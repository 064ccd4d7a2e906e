/** Takes the first that is meant out of a list; undefined where there is none. */
export function takeOut<Item>(list: Item[], isMeant: (item: Item) => boolean): Item | undefined {
  const at = list.findIndex(isMeant);
  return at === -1 ? undefined : list.splice(at, 1)[0];
}
