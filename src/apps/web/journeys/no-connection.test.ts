import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from '../../server/start-server.ts';
import { launch } from './browser.test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'net-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Params = {
  readonly address?: string;
  readonly url?: string;
  readonly initiator?: string;
};
type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Params }[];
};

describe('a browser that walks through the made-up home', () => {
  it('connects to nothing but this machine, by its own log of all its sockets', async () => {
    const log = join(folder, 'log.json');
    const server = await startServer({ programVersion: '0.1.0', onMistake: () => undefined });
    // What a browser asks of its maker by itself finds no way out.
    const browser = await launch(
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--log-net-log=${log}`,
    );
    const page = await browser.newPage();
    await page.goto(server.newLink());
    await page.getByRole('radio', { name: 'Walk through a made-up home' }).check();
    await page.getByRole('button', { name: 'Go to the made-up home' }).click();
    await page.getByText(/Found in them: \d+ devices/).waitFor({ timeout: 90_000 });
    for (let number = 1; number <= 10; number += 1) {
      await page.goto(`${server.address}/${number}`);
      await page.waitForLoadState('networkidle');
    }
    await page.goto(`${server.address}/9`);
    await page.getByRole('button', { name: 'Look at the report first' }).click();
    await page.locator('iframe').waitFor({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Leave now' }).click();
    await page.waitForURL('about:blank');
    await browser.close();
    await server.stop();
    const { connected, asked } = reached(readFileSync(log, 'utf8'));
    expect(new Set(connected)).toEqual(new Set([new URL(server.address).host]));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
  });
});

/** Every address that a socket was connected to, and everything that a page asked for. */
function reached(text: string): { connected: string[]; asked: string[] } {
  const { constants, events } = JSON.parse(text) as NetLog;
  const paramsOf = (name: string): Params[] => {
    const number = constants.logEventTypes[name];
    if (number === undefined) throw new Error(`this browser does not log ${name}`);
    return events.flatMap(({ type, params = {} }) => (type === number ? [params] : []));
  };
  return {
    connected: paramsOf('TCP_CONNECT_ATTEMPT').flatMap(({ address = [] }) => address),
    asked: paramsOf('URL_REQUEST_START_JOB')
      .filter(({ initiator }) => initiator?.startsWith('http'))
      .flatMap(({ url = [] }) => url),
  };
}
