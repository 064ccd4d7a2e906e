import type { MessageKey } from '../../../guidance/messages/catalogue.ts';
import { sayIn } from '../../../guidance/messages/say.ts';

const say = sayIn('en');

/** A small page of words and nothing else, for what comes before the built pages. */
export function doorPage(title: MessageKey, text: MessageKey): string {
  return page('', `<h1>${escapeHtml(say(title))}</h1>\n<p>${escapeHtml(say(text))}</p>`);
}

/**
 * The page behind a one-time link. It goes on by itself, because only a page of our own may ask for
 * the next one with its cookie: to the browser the link came from somewhere else.
 */
export function enteredPage(): string {
  return page(
    '<meta http-equiv="refresh" content="0; url=/">',
    `<p>${escapeHtml(say('door.opening'))} <a href="/">${escapeHtml(say('door.open'))}</a></p>`,
  );
}

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${head}
<title>${escapeHtml(say('door.title'))}</title>
</head>
<body>
${body}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
