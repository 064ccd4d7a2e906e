import { emergency, services } from '../../../guidance/services.ts';
import { bullets, heading, paragraph } from '../layout.ts';

/** Where to get help: always the same, always there, and honest about the age of its entries. */
export function whereToGetHelp(): string {
  return (
    heading('Where to get help') +
    paragraph(emergency) +
    bullets(
      services.map(
        ({ name, contact, forWhom, checked, source }) =>
          `${contact}: ${name}; ${forWhom} (as found on ${source}, ${checked})`,
      ),
    ) +
    paragraph(
      'Numbers change: check one before you rely on it. Use a phone that the other person never had; calls may show on a bill.',
    )
  );
}
