import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { deleteDoc, doc, type Firestore, setDoc, setLogLevel } from 'firebase/firestore';
import { type ActorName, actorNames, actors } from './actors.ts';
import { emulatorAddress } from './emulator-address.ts';
import type { Given } from './rule-case.ts';
import { world } from './world.ts';

/** A Firestore of one project, seen by every actor and by one whom no rule binds. */
export type RulesEnvironment = {
  readonly projectId: string;
  readonly as: Readonly<Record<ActorName, Firestore>>;
  /** Makes each document what is given, past the rules. */
  put(documents: Given): Promise<void>;
  /** Makes the documents at these paths what they are in the world. */
  restore(paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a project of its own in the running emulator, with these rules and the documents of the world.
 * @throws when no emulator runs, or when the rules do not compile
 */
export async function openRulesEnvironment(projectId: string, rules: string): Promise<RulesEnvironment> {
  // A refusal is what many cases want; the SDK would print each.
  setLogLevel('silent');
  const address = emulatorAddress('FIRESTORE_EMULATOR_HOST');
  const environment = await initializeTestEnvironment({ projectId, firestore: { ...address, rules } });
  await environment.clearFirestore();
  const unbound = await openUnbound(environment);
  const put = async (documents: Given) => {
    await Promise.all(
      Object.entries(documents).map(([path, data]) => {
        const ref = doc(unbound.firestore, path);
        return data === null ? deleteDoc(ref) : setDoc(ref, data);
      }),
    );
  };
  await put(world);
  const as = Object.fromEntries(actorNames.map((name) => [name, asFirestore(contextOf(environment, name))]));
  return {
    projectId,
    as: as as Record<ActorName, Firestore>,
    put,
    restore: (paths) => put(Object.fromEntries(paths.map((path) => [path, world[path] ?? null]))),
    async close() {
      await unbound.close();
      await environment.cleanup();
    },
  };
}

function contextOf(environment: RulesTestEnvironment, name: ActorName): RulesTestContext {
  const actor = actors[name];
  return actor === null
    ? environment.unauthenticatedContext()
    : environment.authenticatedContext(actor.uid, actor.token);
}

/** The testing library types its Firestore by the old interface; it is the new one's too. */
const asFirestore = (context: RulesTestContext): Firestore => context.firestore() as unknown as Firestore;

/** The library takes this view away when a callback ends: the callback is made to last until `close`. */
async function openUnbound(environment: RulesTestEnvironment) {
  const lasting = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<Firestore>();
  const held = environment.withSecurityRulesDisabled((context) => {
    opened.resolve(asFirestore(context));
    return lasting.promise;
  });
  return {
    firestore: await opened.promise,
    async close() {
      lasting.resolve();
      await held;
    },
  };
}
