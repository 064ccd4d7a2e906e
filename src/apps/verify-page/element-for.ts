/** An element with attributes and either a text or children; nothing is ever read as HTML. */
export function elementFor<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly Element[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}
