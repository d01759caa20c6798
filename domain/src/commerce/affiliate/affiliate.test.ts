import { describe, expect, test } from 'vitest';
import { askToRecommend, decideOnAffiliate } from './affiliate.ts';

const inviting = { kind: 'customer', state: 'active', asks: false } as const;

describe('asking to recommend', () => {
  test.each([
    ['affiliate', true, { kind: 'affiliate', state: 'applied', asks: false }],
    ['affiliate', false, { kind: 'affiliate', state: 'active', asks: false }],
    ['customer', true, { kind: 'customer', state: 'active', asks: false }],
  ] as const)('for the first time as %s, approval needed: %s', (kind, needsApproval, after) => {
    expect(askToRecommend(null, kind, needsApproval)).toEqual(after);
  });

  test.each([true, false])('for more lets nobody out of a pause; approval needed: %s', (needsApproval) => {
    const asked = askToRecommend({ ...inviting, state: 'paused' }, 'affiliate', needsApproval);
    expect(asked).toEqual({
      kind: needsApproval ? 'customer' : 'affiliate',
      state: 'paused',
      asks: needsApproval,
    });
  });

  test('for more changes nothing of who invites until it is decided', () => {
    const asked = askToRecommend(inviting, 'affiliate', true);
    expect(asked).toEqual({ ...inviting, asks: true });
    expect(decideOnAffiliate(asked, 'refused')).toEqual(inviting);
    expect(decideOnAffiliate(asked, 'paused')).toEqual({ ...inviting, state: 'paused', asks: true });
    expect(decideOnAffiliate(asked, 'active')).toEqual({ kind: 'affiliate', state: 'active', asks: false });
  });
});
