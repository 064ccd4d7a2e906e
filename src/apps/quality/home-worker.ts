import { examineHome } from './examine-home.ts';
import type { HomeRun } from './home-run.ts';

// A process of its own: it is sent one home at a time, and ends when whoever started it goes.
process.on('message', async (run: HomeRun) => {
  process.send?.(await examineHome(run));
});
process.once('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
