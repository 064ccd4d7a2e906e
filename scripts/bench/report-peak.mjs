// Loaded before the program under measurement: leaves its peak memory where the benchmark reads it.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.HOMEGROUND_PEAK_FILE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
