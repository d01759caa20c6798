import type { FocusArea } from '@evergrow/domain/catalog';
import { DAY, type Millis, utcDay } from '@evergrow/domain/kernel';
import { makeAvailability } from '../../factories/availability.ts';
import { demoPerson, demoStaff } from '../../people/demo-people.ts';
import { inventClients } from '../../people/invent-clients.ts';
import { inventOverrides } from '../../people/invent-overrides.ts';
import { austinCultures } from '../../people/neighbourhood.ts';
import { nameSlug } from '../../people/person.ts';
import { providerPerson } from '../../people/provider-person.ts';
import { rhythms } from '../../people/rhythms.ts';
import { assembleTenant, type ProviderDraft } from '../../plan/assemble-tenant.ts';
import { openingOf } from '../../plan/opening-of.ts';
import type { TenantPlan } from '../../plan/tenant-plan.ts';
import { createRandom, type Random } from '../../random.ts';
import { cleaningPraise } from '../../reviews/cleaning-praise.ts';
import type { OfferingDraft } from '../offering-draft.ts';
import { brighthomeAreas } from './brighthome-areas.ts';
import { brighthomeOfferings } from './brighthome-offerings.ts';
import { brighthomePromoCodes } from './brighthome-promo-codes.ts';
import { brighthomeServices } from './brighthome-services.ts';
import { brighthomeSettings } from './brighthome-settings.ts';
import { brighthomeStory } from './brighthome-story.ts';
import { brighthomeWorkforce } from './brighthome-workforce.ts';
import { type CleanerStory, cleaners } from './cleaners.ts';

const tenantId = 'brighthome';
const timeZone = 'America/Chicago';
const householdCount = 44;

/** Services that need an expertise of their own. */
const specialists: Readonly<Record<string, FocusArea>> = {
  'deep-clean': 'deepCleaning',
  'move-out': 'moveOut',
  'window-day': 'windows',
};

/** Days until a working day that is not before the day after tomorrow: by then nobody is booked at short notice. */
function nextWorkday(now: Millis): number {
  const { holidays } = openingOf(brighthomeSettings, now);
  const isWorkday = (day: number) => {
    const date = now + day * DAY;
    return ![0, 6].includes(new Date(date).getUTCDay()) && !holidays?.has(utcDay(date));
  };
  return [2, 3, 4, 5, 6].find(isWorkday) ?? 2;
}

/** The service with the cleaners who are trained for it; none named means everybody. */
function staffed([id, draft]: [string, OfferingDraft]): [string, OfferingDraft] {
  const expertise = specialists[id];
  if (!expertise) return [id, draft];
  const trained = cleaners.filter((cleaner) => cleaner.expertise.includes(expertise));
  return [id, { ...draft, providerIds: trained.map(({ name }) => nameSlug(name)) }];
}

/** Today and tomorrow, whatever days they are: whoever signs in as her finds her at work. */
const atWorkFrom = (now: Millis) => ({
  [utcDay(now)]: '08:00-20:00',
  [utcDay(now + DAY)]: '08:00-20:00',
});

function cleanerDraft(story: CleanerStory, now: Millis, random: Random): ProviderDraft {
  const isDemo = story.name === demoPerson(tenantId, 'provider').displayName;
  return {
    person: providerPerson(story.name, timeZone, story.languages[0] === 'es' ? 'es' : 'en'),
    profile: {
      displayName: story.name,
      headline: story.headline,
      bio: story.bio,
      expertise: [...story.expertise],
      languages: [...story.languages],
      countries: ['US'],
      timeZone,
      formats: ['inPerson'],
      style: 'structured',
      price: { amount: story.hourly, currency: 'USD' },
      photoPath: null,
      published: true,
    },
    availability: makeAvailability({
      timeZone,
      weekly: [...rhythms[story.rhythm]],
      overrides: { ...inventOverrides(now, random), ...(isDemo ? atWorkFrom(now) : {}) },
      // The way to the next home.
      bufferAfterMinutes: 30,
      noticeMinutes: 1_440,
    }),
  };
}

/** The cleaning company: eight cleaners, their households, 120 visits and what is told beside them. */
export function planBrighthome(now: Millis): TenantPlan {
  const random = createRandom(tenantId);
  const demoClient = { ...demoPerson(tenantId, 'client'), country: 'US', languages: ['en'] } as const;
  const invented = inventClients(tenantId, householdCount - 1, austinCultures, 0);
  return assembleTenant(
    {
      tenantId,
      staff: demoStaff(tenantId),
      providers: cleaners.map((story) => cleanerDraft(story, now, random)),
      clients: [demoClient, ...invented],
      offerings: Object.fromEntries(Object.entries(brighthomeOfferings).map(staffed)),
      services: brighthomeServices,
      promoCodes: brighthomePromoCodes,
      areas: brighthomeAreas,
      work: brighthomeWorkforce,
      bookingSettings: brighthomeSettings,
      story: brighthomeStory,
      business: {
        regulars: { clientUid: demoClient.uid, providerId: demoPerson(tenantId, 'provider').uid },
        quotas: {
          past: { completed: 78, cancelled: 8, expired: 4 },
          coming: { confirmed: 27, cancelled: 3 },
        },
        firstChoices: ['deep-clean', 'regular-clean', 'quick-refresh', 'move-out', 'window-day'],
        laterChoices: ['regular-clean', 'regular-clean', 'family-home', 'window-day'],
        cadences: [7, 14, 14, 28],
        addOnShare: 0.45,
        profiled: new Set(),
        rush: { day: nextWorkday(now), bookings: 15 },
        praise: cleaningPraise,
      },
    },
    now,
    random,
  );
}
