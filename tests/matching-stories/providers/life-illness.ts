import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for living in a body that has changed. Prices in EUR. */
export const lifeIllness = [
  coach({
    id: 'stefan-maier',
    name: 'Stefan Maier',
    headline: 'Nach dem Herzinfarkt: ein Alltag, der hält',
    bio: prose`Mit 52 lag ich selbst auf der Intensivstation. Seitdem begleite ich Menschen, denen die Ärztin
      gesagt hat, dass es so nicht weitergeht: Blutdruck, Bauch, Rauchen, zu viel Arbeit, kein Schritt zu
      Fuß. Keine Verbote, sondern winzige Gewohnheiten, die in einen vollen Kalender passen: die Treppe, das
      Abendbrot, zehn Minuten an der Luft, die Tabletten. Wir telefonieren kurz und regelmäßig. I also coach
      in English, with a strong Swabian accent and a sense of humour.`,
    expertise: ['health', 'habits', 'stress'],
    languages: ['de', 'en'],
    countries: ['DE', 'AT', 'CH'],
    lives: places.munich,
    rate: 60,
    formats: ['phone', 'video'],
    style: 'balanced',
    hours: 'Mon-Fri 07-12; Mon-Thu 16-20',
    rating: 4.7,
    reviews: 42,
  }),
  coach({
    id: 'lotte-vandenberg',
    name: 'Lotte van den Berg',
    headline: 'A larger life alongside chronic pain',
    bio: prose`A spinal condition ended my career as a dancer. I do not promise relief; I help people with
      fibromyalgia, arthritis, migraine or nerve damage to stop putting everything off until it stops
      hurting. Pacing instead of boom and bust, talking with relatives who doubt you, working hours, sex,
      grief for the former body, joy in the present one. Sessions can be short, with the camera off, lying
      down. Trained in acceptance and commitment methods. Dutch or English.`,
    expertise: ['chronicIllness', 'health', 'purpose'],
    languages: ['nl', 'en'],
    countries: ['NL', 'BE', 'GB'],
    lives: places.amsterdam,
    rate: 65,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Mon-Thu 10-16',
    rating: 4.8,
    reviews: 37,
  }),
  coach({
    id: 'fiona-mcallister',
    name: 'Fiona McAllister',
    headline: 'Menopause without mystery',
    bio: prose`I was a gynaecology nurse for nineteen years and still did not recognise my own perimenopause. I
      support women between forty and sixty through the change: heat that arrives in meetings, broken nights,
      words that vanish, rage from nowhere, a body which no longer answers to the old tricks. We prepare
      your appointment with the doctor, sort evidence from marketing, adjust work and training, and talk
      about what this next half of life may be for. Lots of laughing.`,
    expertise: ['health', 'lifeTransition', 'sleep'],
    languages: ['en'],
    countries: ['GB', 'IE'],
    lives: places.edinburgh,
    rate: 60,
    formats: ['video', 'phone', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Fri 10-20',
    rating: 4.8,
    reviews: 56,
  }),
  coach({
    id: 'ruth-levin',
    name: 'Ruth Levin',
    headline: 'Life after cancer treatment',
    bio: prose`The last infusion is over, everyone congratulates you, and you have never felt so lost. I am an
      oncology social worker and a survivor of lymphoma. I coach people in the years after treatment: fear
      before each scan, fatigue that others cannot see, a changed body and desire, returning to an office
      where the world went on, friendships that did not survive. We look for a pace and a purpose that fit
      the person you have become, since there is no going back to the former one.`,
    expertise: ['chronicIllness', 'purpose', 'health'],
    languages: ['he', 'en'],
    countries: ['IL', 'GB', 'US'],
    lives: places.telAviv,
    rate: 70,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Sun-Thu 09-18',
    rating: 4.8,
    reviews: 32,
  }),
];
