import { paths } from '@evergrow/domain/kernel';
import { limit } from 'firebase/firestore';
import { get, list, mayNot, type RuleCase, set, update } from '../world/rule-case.ts';
import { acme as t } from '../world/tenants.ts';

/** Prices are made by the server: nobody reads a code or a card past the API, let alone changes what it is worth. */
export const pricingCases: readonly RuleCase[] = [
  mayNot('client', 'find out which codes there are', list(paths.promoCodes(t), limit(20))),
  mayNot('client', 'read what a code gives', get(paths.promoCode(t, 'WELCOME'))),
  mayNot(
    'client',
    'forget that they used a code',
    set(paths.promoCodeClient(t, 'WELCOME', 'client'), { uses: 0 }),
  ),
  mayNot('client', 'list gift cards', list(paths.giftCards(t), limit(20))),
  mayNot('client', 'fill up a gift card', update(paths.giftCard(t, 'card'), { balance: 99_999 })),
  mayNot(
    'client',
    'release what an order holds',
    update(paths.redemption(t, 'order'), { state: 'released' }),
  ),
  mayNot('client', 'exempt themself from tax', set(paths.clientTerms(t, 'client'), { taxExempt: true })),
  mayNot('owner', 'change prices past the API', update(paths.service(t, 'session'), { seats: 2 })),
  mayNot('otherOwner', 'read the prices of another tenant', get(paths.service(t, 'session'))),
  mayNot('otherOwner', 'read the codes of another tenant', get(paths.promoCode(t, 'WELCOME'))),
  mayNot('otherOwner', 'read the gift cards of another tenant', get(paths.giftCard(t, 'card'))),
  mayNot(
    'client',
    'accept themself as an affiliate',
    update(paths.affiliate(t, '0123456789'), { state: 'active' }),
  ),
  mayNot('client', 'earn more', update(paths.affiliateSale(t, 'order'), { earned: 99_999 })),
  mayNot('otherOwner', 'read who recommends another tenant', get(paths.affiliate(t, '0123456789'))),
  mayNot('otherOwner', 'read what they were paid', get(paths.affiliatePayout(t, 'payout'))),
  mayNot('stranger', 'read what a recommendation earned', get(paths.affiliateSale(t, 'order'))),
  mayNot('stranger', 'read a gift card', get(paths.giftCard(t, 'card'))),
];
