import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entitlement } from '../entitlement.ts';
import { activate, deactivate, validate } from './devices.ts';
import { readKeys } from './imported-keys.ts';
import {
  endOf,
  type Licence,
  licenceSchema,
  licencesOf,
  maxDevices,
  stateOfLicence,
  waitsInNow,
} from './licence.ts';
import { claimsOf } from './licence-token.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const entitlement: Entitlement = {
  clientUid: 'ana',
  offeringId: 'editor',
  variantId: null,
  kind: 'product',
  title: 'Editor',
  quantity: 3,
  source: { of: 'order', orderId: 'order' },
  state: 'active',
  grantedAt: now,
  until: null,
  updatedAt: now,
};
const delivery = {
  by: 'licence',
  maxDownloads: null,
  activations: 2,
  validDays: 30,
  keys: 'generated',
} as const;
const [[, made] = ['', null]] = licencesOf('order_1', entitlement, delivery);
const licence: Licence = { ...(made as Licence), keyHash: 'a'.repeat(64) };
const device = (name: string) => ({ hash: name.padEnd(64, '0'), name, at: now });

describe('licences of an entitlement', () => {
  it('are one for all that was bought, and of the seller’s own keys one each', () => {
    expect(licencesOf('order_1', entitlement, delivery)).toMatchObject([
      ['order_1', { limit: 6, until: later(30), pool: null, waitsIn: null, orderId: 'order' }],
    ]);
    const own = licencesOf(
      'order_1',
      { ...entitlement, variantId: 'pro' },
      { ...delivery, keys: 'imported' },
    );
    expect(own.map(([id]) => id)).toEqual(['order_1_1', 'order_1_2', 'order_1_3']);
    expect(own[0]?.[1]).toMatchObject({ limit: 2, pool: 'editor|pro', waitsIn: 'editor|pro' });
    for (const [, one] of own) expect(licenceSchema.parse(one)).toEqual(one);
  });

  it('hold no more devices than a document can', () => {
    const many = licencesOf('order_1', { ...entitlement, quantity: 999_999 }, delivery);
    expect(many[0]?.[1].limit).toBe(maxDevices);
  });
});

describe('the state of a licence', () => {
  it.each([
    ['active', {}, {}],
    ['revoked', {}, { state: 'ended' }],
    ['suspended', {}, { state: 'suspended' }],
    ['expired', {}, { until: now }],
    ['expired', { until: now }, {}],
    ['active', { until: later(1) }, { until: later(2) }],
    ['waiting', { keyHash: null }, {}],
    ['waiting', { keyHash: null, until: now }, {}],
    ['expired', { keyHash: null }, { until: now }],
    ['revoked', { keyHash: null }, { state: 'ended' }],
    ['revoked', { revokedAt: now }, {}],
  ] as const)('is %s with %o of %o', (state, own, granted) => {
    expect(stateOfLicence({ ...licence, ...own }, { ...entitlement, ...granted }, now)).toBe(state);
  });

  it('ends with the first of the two ends', () => {
    expect(endOf({ until: null }, { ...entitlement, until: later(2) })).toEqual(later(2));
    expect(endOf({ until: later(1) }, { ...entitlement, until: later(2) })).toEqual(later(1));
    expect(endOf({ until: later(3) }, { ...entitlement, until: later(2) })).toEqual(later(2));
    expect(endOf({ until: null }, entitlement)).toBeNull();
  });

  it('waits for a key as long as there is something to have it for', () => {
    const waiting = { keyHash: null, pool: 'editor|_', revokedAt: null };
    expect(waitsInNow(waiting, { state: 'active' })).toBe('editor|_');
    expect(waitsInNow(waiting, { state: 'ended' })).toBeNull();
    expect(waitsInNow({ ...waiting, revokedAt: now }, { state: 'active' })).toBeNull();
    expect(waitsInNow({ ...waiting, keyHash: 'a'.repeat(64) }, { state: 'active' })).toBeNull();
  });
});

describe('devices', () => {
  it('are activated up to the limit, each once, in any order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(8)), { maxLength: 40 }),
        (limit, steps) => {
          let devices: Licence['devices'] = [];
          const model = new Set<number>();
          for (const [on, which] of steps) {
            if (!on) {
              devices = [...deactivate({ devices, limit }, device(`d${which}`).hash)];
              model.delete(which);
              continue;
            }
            const done = activate({ devices, limit }, 'active', device(`d${which}`));
            const fits = model.has(which) || model.size < limit;
            expect(done.ok).toBe(fits);
            if (done.ok) {
              devices = [...done.value];
              model.add(which);
            } else expect(done.code).toBe('activation_limit');
          }
          expect(new Set(devices.map(({ name }) => name))).toEqual(new Set([...model].map((d) => `d${d}`)));
          expect(devices.length).toBe(model.size);
        },
      ),
    );
  });

  it.each([
    ['waiting', 'licence_invalid'],
    ['suspended', 'licence_suspended'],
    ['expired', 'licence_expired'],
    ['revoked', 'licence_revoked'],
  ] as const)('are refused where it is %s', (state, code) => {
    const known = { ...licence, devices: [device('one')] };
    expect(activate(known, state, device('one'))).toEqual({ ok: false, code });
    expect(validate(known, state, device('one').hash)).toEqual({ ok: false, code });
  });

  it('keep their name where none is sent, and are known by their hash alone', () => {
    const known = { ...licence, devices: [device('one')] };
    expect(activate(known, 'active', { ...device('one'), name: '' })).toEqual({
      ok: true,
      value: known.devices,
    });
    expect(validate(known, 'active', device('one').hash).ok).toBe(true);
    expect(validate(known, 'active', device('two').hash)).toEqual({ ok: false, code: 'licence_inactive' });
  });
});

describe('what is signed', () => {
  const about = { tenantId: 't', licenceId: 'l', offeringId: 'editor', variantId: null };
  it('is to be asked for again after a day, and proves nothing after a week or the licence’s end', () => {
    const { iat, askAgain, exp } = claimsOf(about, 'd', null, now);
    expect([askAgain - iat, exp - iat]).toEqual([86_400, 7 * 86_400]);
    const short = claimsOf(about, 'd', later(0.5), now);
    expect([short.askAgain - short.iat, short.exp - short.iat, short.until]).toEqual([
      43_200,
      43_200,
      short.exp,
    ]);
  });
});

describe('keys to import', () => {
  it('are lines or the first column of a CSV, and say which are twice or unfit', () => {
    const text = '\uFEFFKey,Note\r\nAAAA-1111,first\r\n\r\n"BB,BB-2222";x\naaaa 1111\nx\nCCCC-3333\t9\n';
    expect(readKeys(text)).toEqual({
      keys: [
        { key: 'AAAA-1111', line: 2 },
        { key: 'BB,BB-2222', line: 4 },
        { key: 'CCCC-3333', line: 7 },
      ],
      twice: [5],
      unfit: [6],
    });
  });
});
