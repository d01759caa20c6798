import type { Millis } from '@evergrow/domain/kernel';
import { makeAvailability } from '../../factories/availability.ts';
import { worldCultures } from '../../people/cultures.ts';
import { demoPerson, demoStaff } from '../../people/demo-people.ts';
import { inventClients } from '../../people/invent-clients.ts';
import { inventOverrides } from '../../people/invent-overrides.ts';
import type { ClientPerson } from '../../people/person.ts';
import { providerPerson } from '../../people/provider-person.ts';
import { rhythms } from '../../people/rhythms.ts';
import { assembleTenant, type ProviderDraft } from '../../plan/assemble-tenant.ts';
import type { TenantPlan } from '../../plan/tenant-plan.ts';
import { createRandom, type Random } from '../../random.ts';
import { coachingPraise } from '../../reviews/coaching-praise.ts';
import type { CoachStory } from './coach-story.ts';
import { allCoaches } from './coaches/all-coaches.ts';
import { evergrowOfferings } from './evergrow-offerings.ts';
import { evergrowServices } from './evergrow-services.ts';
import { evergrowSettings } from './evergrow-settings.ts';
import { evergrowStory } from './evergrow-story.ts';
import { hourlyPrices } from './levels.ts';
import { subscribersOf } from './subscribers/subscribers.ts';

const tenantId = 'evergrow';
const clientCount = 150;
/** Share of clients who came through the intake. */
const intakeShare = 0.72;

function coachDraft(story: CoachStory, now: Millis, random: Random): ProviderDraft {
  const { name, level, rhythm, timeZone } = story;
  const person = providerPerson(name, timeZone, story.languages[0] === 'es' ? 'es' : 'en');
  return {
    person,
    profile: {
      displayName: name,
      headline: story.headline,
      bio: story.bio,
      expertise: [...story.expertise],
      languages: [...story.languages],
      countries: [...story.countries],
      timeZone,
      formats: [...story.formats],
      style: story.style,
      price: { amount: hourlyPrices[level], currency: 'EUR' },
      photoPath: null,
      published: true,
    },
    availability: makeAvailability({
      timeZone,
      weekly: [...rhythms[rhythm]],
      overrides: inventOverrides(now, random),
      // The practice keeps Portugal's holidays; who lives elsewhere has others.
      worksHolidays: timeZone !== 'Europe/Lisbon',
      bufferAfterMinutes: random.pick([5, 10, 15]),
      noticeMinutes: random.pick([120, 240, 720, 1_440]),
      meetingUrl: `https://meet.example.com/${tenantId}/${person.uid}`,
    }),
  };
}

/** The coaching practice: sixty coaches, 150 clients, 400 bookings and what is told beside them. */
export function planEvergrow(now: Millis): TenantPlan {
  const random = createRandom(tenantId);
  const home = { locale: 'en', timeZone: 'Europe/London' } as const;
  const demoClient: ClientPerson = {
    ...demoPerson(tenantId, 'client', home),
    country: 'GB',
    languages: ['en'],
  };
  const invented = inventClients(tenantId, clientCount - 1, worldCultures, 0);
  const profiled = new Set(invented.filter(() => random.chance(intakeShare)).map(({ uid }) => uid));
  return assembleTenant(
    {
      tenantId,
      staff: demoStaff(tenantId),
      providers: allCoaches.map((story) => coachDraft(story, now, random)),
      clients: [demoClient, ...invented],
      offerings: evergrowOfferings,
      subscribers: subscribersOf(invented, evergrowOfferings, now),
      services: evergrowServices,
      bookingSettings: evergrowSettings,
      story: evergrowStory,
      business: {
        regulars: { clientUid: demoClient.uid, providerId: demoPerson(tenantId, 'provider').uid },
        quotas: {
          past: { completed: 262, cancelled: 30, expired: 16 },
          coming: { confirmed: 86, cancelled: 6 },
        },
        firstChoices: ['first-conversation', 'first-conversation', 'coaching-session'],
        laterChoices: [
          'coaching-session',
          'coaching-session',
          'coaching-session',
          'focus-session',
          'deep-dive',
        ],
        cadences: [7, 14, 14, 21],
        addOnShare: 0.15,
        profiled,
        praise: coachingPraise,
      },
    },
    now,
    random,
  );
}
