import type { Millis } from '@evergrow/domain/kernel';
import { makeAvailability } from '../../factories/availability.ts';
import { worldCultures } from '../../people/cultures.ts';
import { demoPerson, demoStaff } from '../../people/demo-people.ts';
import { inventClients } from '../../people/invent-clients.ts';
import { providerPerson } from '../../people/provider-person.ts';
import { rhythms } from '../../people/rhythms.ts';
import { assembleTenant, type ProviderDraft } from '../../plan/assemble-tenant.ts';
import type { TenantPlan } from '../../plan/tenant-plan.ts';
import { createRandom } from '../../random.ts';
import { type CreatorStory, creators } from './creators.ts';
import { habitlabOfferings } from './habitlab-offerings.ts';

const tenantId = 'habitlab';
const communityCount = 28;

const creatorDraft = (story: CreatorStory): ProviderDraft => ({
  person: providerPerson(story.name, story.timeZone, 'es'),
  profile: {
    displayName: story.name,
    headline: story.headline,
    bio: story.bio,
    expertise: [...story.expertise],
    languages: [...story.languages],
    countries: [...story.countries],
    timeZone: story.timeZone,
    formats: ['video'],
    style: 'supportive',
    price: { amount: story.hourly, currency: 'EUR' },
    photoPath: null,
    published: true,
  },
  availability: makeAvailability({ timeZone: story.timeZone, weekly: [...rhythms.schoolHours] }),
});

/** The creator hub: two creators, what they sell and are writing, and their community. */
export function planHabitlab(now: Millis): TenantPlan {
  const random = createRandom(tenantId);
  const demoClient = { ...demoPerson(tenantId, 'client'), country: 'ES', languages: ['es'] } as const;
  const spanish = worldCultures.filter(({ languages }) => languages.includes('es'));
  return assembleTenant(
    {
      tenantId,
      // Who edits for the coaching practice edits here as well: somebody has to work in two tenants.
      staff: [...demoStaff(tenantId), { person: demoPerson('evergrow', 'editor'), role: 'editor' }],
      providers: creators.map(creatorDraft),
      clients: [demoClient, ...inventClients(tenantId, communityCount - 1, spanish, 2)],
      offerings: habitlabOfferings,
    },
    now,
    random,
  );
}
