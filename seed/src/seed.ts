import { parseArgs } from 'node:util';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { demoLogins } from './logins.ts';
import { tenantDocuments, userDocuments } from './plan/documents-of.ts';
import { planPlatform, startOfSeedDay } from './plan/plan-platform.ts';
import { type TenantName, tenantNames } from './tenants/tenant-name.ts';
import { writeAccounts } from './write/write-accounts.ts';
import { writeCards } from './write/write-cards.ts';
import { writeDocuments } from './write/write-documents.ts';
import { writeFiles } from './write/write-files.ts';
import { writePayments } from './write/write-payments.ts';
import { writePictures } from './write/write-pictures.ts';
import { writeSubscriptions } from './write/write-subscriptions.ts';

export type SeedOptions = {
  /** Default: `GCLOUD_PROJECT`, or `demo-evergrow`. */
  readonly projectId?: string;
  /** Past and future are seen from the beginning of this day, UTC. Default: today. */
  readonly now?: Date;
  /** Default: all. */
  readonly tenants?: readonly TenantName[];
  /** Seeds a real project: invented people with a password everybody knows. Default: false. */
  readonly withoutEmulators?: boolean;
};

/** @throws Error when the Admin SDK would reach a real project and nobody asked for that */
function refuseRealProject(withoutEmulators: boolean): void {
  const missing = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST'].filter(
    (name) => !process.env[name],
  );
  if (missing.length === 0 || withoutEmulators) return;
  throw new Error(
    `${missing.join(' and ')} not set: demo data goes to emulators only, unless --without-emulators is given`,
  );
}

/** Where the functions of the project look for files too. */
function bucketOf(projectId: string): string {
  const { storageBucket } = JSON.parse(process.env.FIREBASE_CONFIG ?? '{}') as { storageBucket?: string };
  return storageBucket ?? `${projectId}.firebasestorage.app`;
}

/**
 * Writes the demo tenants with everyone in them, and the accounts to sign in with. Writing them again replaces what was
 * written before and leaves everything else alone. A tenant's keys and its providers' candidates are not written: the
 * server makes both when it sees the tenant and the providers.
 * @throws Error when no emulators are set, see `withoutEmulators`
 */
export async function seedPlatform(options: SeedOptions = {}): Promise<void> {
  refuseRealProject(options.withoutEmulators ?? false);
  const projectId = options.projectId ?? process.env.GCLOUD_PROJECT ?? 'demo-evergrow';
  const names = options.tenants ?? tenantNames;
  const now = options.now ?? new Date();
  const plan = planPlatform(now, names);
  const known = new Set(plan.people.map(({ uid }) => uid));
  const app = initializeApp({ projectId }, `seed-${crypto.randomUUID()}`);
  try {
    const firestore = getFirestore(app);
    const day = new Date(startOfSeedDay(now));
    const bucket = getStorage(app).bucket(bucketOf(projectId));
    await Promise.all([
      writeAccounts(
        getAuth(app),
        plan.people,
        demoLogins.filter(({ uid }) => known.has(uid)),
      ),
      writeDocuments(
        firestore,
        plan.tenants.flatMap((tenant) => tenantDocuments(tenant, day)),
      ),
      writeDocuments(firestore, userDocuments(plan), true),
      writePayments(process.env.STRIPE_API_BASE, plan.tenants),
      writePictures(bucket, plan.tenants).then(() => writeFiles(bucket, plan.tenants)),
      writeCards(firestore, process.env.STRIPE_API_BASE, plan.tenants, day),
    ]);
    await writeSubscriptions(process.env.STRIPE_API_BASE, plan.tenants);
  } finally {
    await deleteApp(app);
  }
}

const isTenantName = (name: string): name is TenantName => tenantNames.some((known) => known === name);

async function runFromCommandLine(): Promise<void> {
  const { values } = parseArgs({
    options: {
      project: { type: 'string' },
      tenant: { type: 'string', multiple: true },
      'without-emulators': { type: 'boolean', default: false },
    },
  });
  const unknown = values.tenant?.find((name) => !isTenantName(name));
  if (unknown !== undefined)
    throw new Error(`no demo tenant ${unknown}; there are ${tenantNames.join(', ')}`);
  const tenants = values.tenant?.filter(isTenantName) ?? tenantNames;
  await seedPlatform({
    ...(values.project === undefined ? {} : { projectId: values.project }),
    tenants,
    withoutEmulators: values['without-emulators'],
  });
  process.stdout.write(
    `Seeded ${tenants.join(', ')}. Demo logins share the password ${demoLogins[0]?.password}.\n`,
  );
}

if (import.meta.main) await runFromCommandLine();
