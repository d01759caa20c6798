import { paths } from '@evergrow/domain/kernel';
import { getStorage } from 'firebase-admin/storage';
import { keyService } from '../adapters/key-service.ts';
import { stripe } from '../adapters/stripe.ts';
import { environment, projectId } from '../kernel/environment.ts';
import { auth, db } from '../kernel/firebase.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { storageBucket } from './public-config.ts';

export type Check = { name: string; ok: boolean; ms: number };

/** A dependency that has not answered by then counts as down (milliseconds). */
const patience = 3000;
/** How long a result stands: monitors ask often, and must not be load themselves (milliseconds). */
const believedFor = 5000;

/** Each asks for next to nothing, and for something that only a working dependency with working credentials gives. */
const probes: Readonly<Record<string, () => Promise<unknown>>> = {
  firestore: () => db().doc(paths.slug('ready')).get(),
  auth: () => auth().getUsers([{ uid: 'ready' }]),
  storage: () =>
    getStorage().bucket(storageBucket(projectId())).getFiles({ maxResults: 1, autoPaginate: false }),
  keys: async () => {
    const service = await keyService();
    await service.unwrap(await service.wrap(new Uint8Array(16), 'readiness'), 'readiness');
  },
  payments: () => stripe().balance.retrieve({}, { maxNetworkRetries: 0 }),
  mail: reachMail,
};

let last: { checks: Promise<Check[]>; until: number } | undefined;

/** How everything the API stands on is doing. At most five seconds old. */
export function checkReadiness(now: Date): Promise<Check[]> {
  if (!last || last.until <= now.getTime()) {
    const checks = Promise.all(Object.entries(probes).map(([name, probe]) => run(name, probe)));
    last = { checks, until: now.getTime() + believedFor };
  }
  return last.checks;
}

async function run(name: string, probe: () => Promise<unknown>): Promise<Check> {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), patience);
  });
  const ok = await Promise.race([probe(), tooLate]).then(
    () => true,
    (error: unknown) => {
      log('ERROR', 'dependency not ready', { dependency: name, ...errorFacts(error) });
      return false;
    },
  );
  clearTimeout(timer);
  return { name, ok, ms: Math.round(performance.now() - started) };
}

/** The mail service has nothing to ask without sending; what the key may do is the least it tells. */
async function reachMail(): Promise<void> {
  const { SENDGRID_API_KEY, SENDGRID_API_BASE } = environment();
  const answer = await fetch(`${SENDGRID_API_BASE ?? 'https://api.sendgrid.com'}/v3/scopes`, {
    headers: { Authorization: `Bearer ${SENDGRID_API_KEY ?? 'SG.local-stand-in'}` },
    signal: AbortSignal.timeout(patience),
  });
  // The stand-in knows no scopes: that it answers is what can be asked of it.
  if (!answer.ok && !(SENDGRID_API_BASE && answer.status === 404))
    throw new Error(`Mail service: ${answer.status}`);
}
