import { ok, type Result, refuse } from '../../kernel/index.ts';
import type { Device, Licence, LicenceState } from './licence.ts';

const problemOf = {
  waiting: 'licence_invalid',
  suspended: 'licence_suspended',
  expired: 'licence_expired',
  revoked: 'licence_revoked',
} as const satisfies Record<Exclude<LicenceState, 'active'>, string>;

/** Why a licence that stands so cannot be used. */
export type LicenceProblem = (typeof problemOf)[keyof typeof problemOf];

type Devices = Pick<Licence, 'devices' | 'limit'>;

const knows = ({ devices }: Devices, hash: string): boolean => devices.some((one) => one.hash === hash);

/**
 * Active on a device from now on; on one it is active on already nothing changes but its name.
 * @returns refused as the licence stands, or with `activation_limit`
 */
export function activate(
  licence: Devices,
  state: LicenceState,
  device: Device,
): Result<readonly Device[], LicenceProblem | 'activation_limit'> {
  if (state !== 'active') return refuse(problemOf[state]);
  const { devices, limit } = licence;
  if (knows(licence, device.hash)) {
    return ok(
      devices.map((one) =>
        one.hash === device.hash && device.name !== '' ? { ...one, name: device.name } : one,
      ),
    );
  }
  return devices.length < limit ? ok([...devices, device]) : refuse('activation_limit');
}

/** @returns refused as the licence stands, or with `licence_inactive` on a device it is not active on */
export function validate(
  licence: Devices,
  state: LicenceState,
  hash: string,
): Result<true, LicenceProblem | 'licence_inactive'> {
  if (state !== 'active') return refuse(problemOf[state]);
  return knows(licence, hash) ? ok(true) : refuse('licence_inactive');
}

/** Free of a device: whatever the licence's state, and of one it is not active on too. */
export const deactivate = ({ devices }: Devices, hash: string): readonly Device[] =>
  devices.filter((one) => one.hash !== hash);
