import type { FocusArea } from '@evergrow/domain/catalog';
import type { Country, Language } from '@evergrow/domain/kernel';
import { prose } from '../../prose.ts';

export type CreatorStory = {
  readonly name: string;
  readonly headline: string;
  readonly bio: string;
  readonly expertise: readonly FocusArea[];
  readonly languages: readonly Language[];
  readonly countries: readonly Country[];
  readonly timeZone: string;
  /** Cents of a euro for an hour of personal advice. */
  readonly hourly: number;
};

export const creators: readonly CreatorStory[] = [
  {
    name: 'Noelia Fuentearmegil',
    headline: 'Hábitos pequeños para vidas llenas',
    bio: prose`Soy psicóloga y llevo diez años estudiando por qué abandonamos en febrero lo que empezamos en enero. En
      Habitlab preparo programas de pocas semanas, con ejercicios de cinco minutos y fechas que se pueden cumplir con
      hijos, turnos y cansancio. No creo en la fuerza de voluntad; creo en poner la guitarra en medio del salón.`,
    expertise: ['habits', 'focusAdhd', 'productivity'],
    languages: ['es', 'en'],
    countries: ['ES'],
    timeZone: 'Europe/Madrid',
    hourly: 8_000,
  },
  {
    name: 'Aurelio Quintanar',
    headline: 'Moverse, dormir y comer sin convertirlo en otro trabajo',
    bio: prose`I am a physiotherapist from Valencia who got tired of giving people leaflets. My programmes join strength,
      sleep and ordinary food, and they begin where most plans end: with the week in which everything goes wrong. I
      write in Spanish and in English, answer in the community every morning, and measure progress in stairs.`,
    expertise: ['fitness', 'sleep', 'nutrition', 'health'],
    languages: ['es', 'ca', 'en'],
    countries: ['ES', 'AR'],
    timeZone: 'Europe/Madrid',
    hourly: 7_500,
  },
];
