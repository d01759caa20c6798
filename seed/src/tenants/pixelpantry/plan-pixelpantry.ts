import type { Millis } from '@evergrow/domain/kernel';
import { worldCultures } from '../../people/cultures.ts';
import { demoPerson, demoStaff } from '../../people/demo-people.ts';
import { inventClients } from '../../people/invent-clients.ts';
import { providerPerson } from '../../people/provider-person.ts';
import { assembleTenant } from '../../plan/assemble-tenant.ts';
import type { TenantPlan } from '../../plan/tenant-plan.ts';
import { prose } from '../../prose.ts';
import { createRandom } from '../../random.ts';
import { storyOf } from './customers/story-of.ts';
import { pixelpantryOfferings } from './pixelpantry-offerings.ts';
import { pixelpantryDiscounts } from './shop/discounts.ts';
import { planShop } from './shop/plan-shop.ts';
import { shopOrders } from './shop/shop-orders.ts';

const tenantId = 'pixelpantry';
const customerCount = 36;

/** The shop: thirty products, a bundle and a present, one maker in residence who sells no time, and customers. */
export function planPixelpantry(now: Millis): TenantPlan {
  const random = createRandom(tenantId);
  const demoClient = { ...demoPerson(tenantId, 'client'), country: 'GB', languages: ['en'] } as const;
  const maker = demoPerson(tenantId, 'provider', { locale: 'en', timeZone: 'Europe/Oslo' });
  const clients = [demoClient, ...inventClients(tenantId, customerCount - 1, worldCultures, 1)];
  const shop = planShop(now);
  return assembleTenant(
    {
      tenantId,
      staff: demoStaff(tenantId),
      providers: [
        {
          person: providerPerson(maker.displayName, maker.timeZone),
          profile: {
            displayName: maker.displayName,
            headline: 'Type, textures and sounds from a boathouse in Oslo',
            bio: prose`I draw letters in winter and record rooms in summer. Everything I put on the shelf has been used in
              a real job first, usually one of my own, and comes with the file I wish I had been given.`,
            expertise: ['creativity'],
            languages: ['no', 'en'],
            countries: ['NO', 'GB'],
            timeZone: maker.timeZone,
            formats: ['video'],
            style: 'balanced',
            price: { amount: 6_000, currency: 'GBP' },
            photoPath: null,
            published: false,
          },
        },
      ],
      clients,
      offerings: pixelpantryOfferings,
      shop,
      hasAccount: true,
      // Of its own choices, and none of the demo client: who tries the shop begins with nothing.
      shopOrders: shopOrders(
        clients.slice(1),
        pixelpantryOfferings,
        shop,
        now,
        createRandom(`${tenantId} orders`),
      ),
      shopStory: (orders) => storyOf({ offerings: pixelpantryOfferings, shop }, clients, orders, now),
      promoCodes: pixelpantryDiscounts,
    },
    now,
    random,
  );
}
