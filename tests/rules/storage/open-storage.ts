import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '@evergrow/emulators/paths';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, setDoc } from 'firebase/firestore';
import type { FirebaseStorage } from 'firebase/storage';
import { type ActorName, actorNames, actors } from '../world/actors.ts';
import { bookingDocuments } from '../world/catalog-documents.ts';
import { emulatorAddress } from '../world/emulator-address.ts';
import { acme, closed, other, tenantDocuments } from '../world/tenants.ts';
import { visitDocuments } from '../world/visit-documents.ts';

/**
 * Storage as every actor sees it, beside a Firestore with the tenants, members and bookings its rules look at.
 * @param projectId the one the emulators were started for: Storage looks documents up there
 */
export async function openStorage(projectId: string) {
  const environment = await initializeTestEnvironment({
    projectId,
    firestore: emulatorAddress('FIRESTORE_EMULATOR_HOST'),
    storage: {
      ...emulatorAddress('FIREBASE_STORAGE_EMULATOR_HOST'),
      rules: readFileSync(join(rootDir, 'storage.rules'), 'utf8'),
    },
  });
  await environment.withSecurityRulesDisabled(async (context) => {
    const documents = [acme, other, closed].flatMap((t) =>
      Object.entries({ ...tenantDocuments(t), ...bookingDocuments(t), ...visitDocuments(t) }),
    );
    await Promise.all(documents.map(([path, data]) => setDoc(doc(context.firestore(), path), data)));
  });
  const asEntries = actorNames.map((name) => {
    const actor = actors[name];
    const context =
      actor === null
        ? environment.unauthenticatedContext()
        : environment.authenticatedContext(actor.uid, actor.token);
    return [name, context.storage() as unknown as FirebaseStorage] as const;
  });
  return {
    as: Object.fromEntries(asEntries) as Record<ActorName, FirebaseStorage>,
    /** Puts a picture there, past the rules. */
    put: (path: string) =>
      environment.withSecurityRulesDisabled(async (context) => {
        await context.storage().ref(path).putString('picture', undefined, { contentType: 'image/png' });
      }),
    /** Changes a document its rules look at. */
    patch: (path: string, data: Record<string, unknown>) =>
      environment.withSecurityRulesDisabled(async (context) => {
        await setDoc(doc(context.firestore(), path), data, { merge: true });
      }),
    close: () => environment.cleanup(),
  };
}
