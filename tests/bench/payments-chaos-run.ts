import { log } from 'node:console';
import { chaos } from '../support/chaos/chaos.ts';

const histories = Number(process.argv[2] ?? 100);
log(JSON.stringify(await chaos(histories, Number(process.env.EVERGROW_CHAOS_SEED ?? 1))));
process.exit(0);
