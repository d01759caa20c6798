import {
  activate,
  claimsOf,
  type Device,
  deactivate,
  endOf,
  type LicenceAnswer,
  type LicenceRequest,
  stateOfLicence,
  validate,
} from '@evergrow/domain/commerce/licence';
import { optimistically } from '../../kernel/optimistic.ts';
import { sha256 } from '../../kernel/random.ts';
import { decided, Refusal } from '../../kernel/refusal.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import { licenceKeySet, signClaims } from './licence-signer.ts';
import { type HeldLicence, licenceByKey, licencesIn } from './licence-store.ts';

/** @throws Refusal('licence_invalid') for what is unknown, another's or another product's: all alike */
async function holdByKey({ tenantId, product, key }: LicenceRequest): Promise<HeldLicence> {
  const tenant = await tenantById(tenantId);
  const held = tenant && !tenant.suspended ? await licenceByKey(tenantId, key) : null;
  if (held?.licence.offeringId !== product) throw new Refusal('licence_invalid');
  return held;
}

async function answer(
  tenantId: string,
  { id, licence, entitlement }: HeldLicence,
  devices: readonly Device[],
  hash: string,
  now: Date,
): Promise<LicenceAnswer> {
  const { offeringId, variantId, limit } = licence;
  const about = { tenantId, licenceId: id, offeringId, variantId };
  const claims = claimsOf(about, hash, endOf(licence, entitlement), now);
  return { token: await signClaims(tenantId, claims), claims, devices: devices.length, limit };
}

async function keepDevices(tenantId: string, held: HeldLicence, devices: readonly Device[], now: Date) {
  await licencesIn(tenantId)
    .doc(held.id)
    .update({ devices: [...devices], updatedAt: now }, { lastUpdateTime: held.version });
}

/**
 * Makes a licence active on a device; again on the same changes nothing.
 * @throws Refusal('licence_invalid' | 'licence_expired' | 'licence_revoked' | 'licence_suspended' | 'activation_limit')
 */
export async function activateDevice(asked: LicenceRequest, now: Date): Promise<LicenceAnswer> {
  const hash = sha256(asked.device);
  return await optimistically(async () => {
    const held = await holdByKey(asked);
    const state = stateOfLicence(held.licence, held.entitlement, now);
    const devices = decided(activate(held.licence, state, { hash, name: asked.deviceName, at: now }));
    const isKnown = held.licence.devices.some(
      (one) => one.hash === hash && (asked.deviceName === '' || one.name === asked.deviceName),
    );
    if (!isKnown) await keepDevices(asked.tenantId, held, devices, now);
    return await answer(asked.tenantId, held, devices, hash, now);
  }, 30);
}

/** @throws Refusal as above, or 'licence_inactive' on a device it was not activated on */
export async function validateDevice(asked: LicenceRequest, now: Date): Promise<LicenceAnswer> {
  const hash = sha256(asked.device);
  const held = await holdByKey(asked);
  const { licence, entitlement } = held;
  decided(validate(licence, stateOfLicence(licence, entitlement, now), hash));
  return await answer(asked.tenantId, held, licence.devices, hash, now);
}

/** Frees a device, also of a licence that has ended. @throws Refusal('licence_invalid') */
export async function deactivateDevice(asked: LicenceRequest, now: Date) {
  const hash = sha256(asked.device);
  return await optimistically(async () => {
    const held = await holdByKey(asked);
    const devices = deactivate(held.licence, hash);
    if (devices.length < held.licence.devices.length) await keepDevices(asked.tenantId, held, devices, now);
    return { devices: devices.length, limit: held.licence.limit };
  }, 30);
}

/** @throws Refusal('not_found') */
export async function publicKeysOf(tenantId: string) {
  const tenant = await tenantById(tenantId);
  if (!tenant || tenant.suspended) throw new Refusal('not_found');
  return await licenceKeySet(tenantId);
}
