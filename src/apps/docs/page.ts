const notice =
  '<!-- Made by `npm run generate`. Change the code it is made from, not this page. -->';

/** A generated page: its title, the notice that it is generated, and its parts. */
export function page(title: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, notice, ...parts].join('\n\n')}\n`;
}
