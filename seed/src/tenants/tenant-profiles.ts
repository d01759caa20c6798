import type { Tenant } from '@evergrow/domain/tenancy';
import { modulesOf } from '@evergrow/domain/tenancy';
import { prose } from '../prose.ts';
import type { TenantName } from './tenant-name.ts';

/** How each demo tenant presents itself. */
export const tenantProfiles: Readonly<
  Record<
    TenantName,
    Pick<
      Tenant,
      | 'name'
      | 'tagline'
      | 'description'
      | 'kind'
      | 'modules'
      | 'branding'
      | 'locale'
      | 'currency'
      | 'timeZone'
      | 'country'
    > &
      Partial<Pick<Tenant, 'imprint'>>
  >
> = {
  evergrow: {
    name: 'Evergrow Coaching',
    tagline: 'Sixty coaches. One of them is yours.',
    description: prose`We are a coaching practice without a corridor: sixty coaches in fifty countries, working in more
      than forty languages. Tell us what is going on, and we will show you who has been there before. You meet, you
      decide, and you stay only as long as it helps.`,
    kind: 'coaching',
    modules: [...modulesOf.coaching],
    branding: { accent: '#0f766e', logoPath: null, colorScheme: 'auto' },
    locale: 'en',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    country: 'PT',
  },
  brighthome: {
    name: 'BrightHome',
    tagline: 'Come home to done.',
    description: prose`Eight cleaners, all employed, insured and on first-name terms with half of Austin's dogs. Choose
      a service, see the total, pick a time. The same person comes back, unless you ask for another one.`,
    kind: 'homeServices',
    modules: [...modulesOf.homeServices],
    branding: { accent: '#1d4ed8', logoPath: null, colorScheme: 'light' },
    locale: 'en',
    currency: 'USD',
    timeZone: 'America/Chicago',
    country: 'US',
  },
  pixelpantry: {
    name: 'PixelPantry',
    tagline: 'Well-stocked shelves for people who make things.',
    description: prose`Fonts, templates, sounds and short books from a small group of makers in Britain and Norway. Every
      file is tested on an old laptop by somebody who did not make it, and updates are free.`,
    kind: 'digitalProducts',
    modules: [...modulesOf.digitalProducts],
    branding: { accent: '#b4235a', logoPath: null, colorScheme: 'auto' },
    imprint: {
      legalName: 'Pixel Pantry Makers Ltd',
      address: '4 Coldharbour Yard, Bristol BS1 6QF',
      email: 'help@pixelpantry.example',
      hidesPlatform: true,
      statement: 'PIXELS',
    },
    locale: 'en',
    currency: 'GBP',
    timeZone: 'Europe/London',
    country: 'GB',
  },
  habitlab: {
    name: 'Habitlab',
    tagline: 'Hábitos que sobreviven a una mala semana',
    description: prose`Un laboratorio de hábitos con dos personas al mando y una comunidad que contesta. Programas
      cortos en español y en inglés, escritos por una psicóloga y un fisioterapeuta que también fallan algún lunes.`,
    kind: 'creatorHub',
    modules: [...modulesOf.creatorHub],
    branding: { accent: '#7c3aed', logoPath: null, colorScheme: 'dark' },
    locale: 'es',
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    country: 'ES',
  },
};
