/** What somebody reads before the pages are there. Neutral: anybody may see it. */
export const door = {
  'door.title': 'Household papers',
  'door.opening': 'One moment …',
  'door.open': 'Open the page',
  'door.closed-title': 'This page is closed',
  'door.closed':
    'Go to the window where the program runs, and press Enter there. It prints a new link, which works once.',
  'door.not-built-title': 'The pages are not there yet',
  'door.not-built': 'Run this once in the folder of the program, and start it again: npm run build',
} as const;
