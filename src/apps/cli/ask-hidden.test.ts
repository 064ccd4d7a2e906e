import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askHidden } from './ask-hidden.ts';

/** A terminal that shows what is typed until it is told not to, as a real one does. */
function terminal() {
  const happened: string[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => happened.push(isRaw ? 'hides' : 'shows'),
  });
  const output = new PassThrough();
  output.on('data', (chunk) => happened.push(String(chunk)));
  return { input, output, happened };
}

it('asks only once nothing that is typed is shown any more', async () => {
  const { input, output, happened } = terminal();
  const answer = askHidden('Password: ', { input, output });
  input.write('hunter2-test\r');
  expect(await answer).toBe('hunter2-test');
  expect(happened).toEqual(['hides', 'Password: ', 'shows', '\n']);
});

it('takes the end of what can be typed for no answer', async () => {
  const { input, output } = terminal();
  const answer = askHidden('Password: ', { input, output });
  input.end();
  expect(await answer).toBe('');
});
