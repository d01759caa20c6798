import { placeDemoVisits } from './seed/place-visits.ts';

/** Gives the demo visits the addresses they take place at, sealed under the keys that were made meanwhile. */
const placed = await placeDemoVisits(new Date());
console.log(`Placed ${placed} visits.`);
process.exit(0);
