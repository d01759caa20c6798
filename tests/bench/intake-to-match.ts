import { paths } from '@evergrow/domain/kernel';
import { doc, onSnapshot } from 'firebase/firestore';
import type { SmokeClient } from '../smoke/client.ts';
import { intake } from '../smoke/intake.ts';
import { sendIntake } from '../support/send-intake.ts';
import { newClientOf } from '../support/web-client.ts';
import { type Bench, spread } from './bench.ts';

const tenantId = 'evergrow';
const people = 8;

/** The first snapshot of a document that has what `pick` looks for, by listener. */
function listenFor<T>(
  client: SmokeClient,
  path: string,
  pick: (data: Record<string, unknown>) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing at ${path} within 60 s`)), 60_000);
    const stop = onSnapshot(
      doc(client.firestore, path),
      (snapshot) => {
        const found = pick(snapshot.data() ?? {});
        if (found === undefined) return;
        clearTimeout(timer);
        stop();
        resolve(found);
      },
      reject,
    );
  });
}

/** From sealing the answers in the client to seeing the matches through a listener, one person after another. */
export const intakeToMatch: Bench = {
  id: 'intake.to-match',
  run: async ({ platform }) => {
    const running = await platform();
    const durations: number[] = [];
    for (let person = 0; person <= people; person += 1) {
      const client = await newClientOf(running, tenantId);
      const began = performance.now();
      await sendIntake(client, tenantId, client.uid, intake);
      const pseudonym = await listenFor(client, paths.subject(tenantId, client.uid), (data) =>
        data.state === 'profiled' ? String(data.pseudonym) : undefined,
      );
      await listenFor(client, paths.match(tenantId, pseudonym), (data) => data.ranked);
      if (person > 0) durations.push(performance.now() - began);
      await client.close();
    }
    return { people, ...spread(durations) };
  },
};
