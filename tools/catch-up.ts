import { catchUp } from '../functions/src/operations/catch-up.ts';

/** Brings keys, candidates and directories up to date with the data; see `docs/operators/backups.md`. */
const { tenants, providers } = await catchUp(new Date());
console.log(`Caught up: ${tenants} tenants, ${providers} providers.`);
process.exit(0);
