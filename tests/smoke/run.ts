import { error, log } from 'node:console';
import { parseArgs } from 'node:util';
import { walk } from './walk.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:5000' },
    tenant: { type: 'string', default: 'evergrow' },
  },
});

try {
  await walk(values.url.replace(/\/+$/, ''), values.tenant);
  log('The main journey works.');
  process.exit(0);
} catch (failure) {
  error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
}
