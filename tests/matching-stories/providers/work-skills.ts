import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for speaking, studying, concentrating and creating. Prices in USD. */
export const workSkills = [
  coach({
    id: 'mei-tanaka',
    name: 'Mei Tanaka',
    headline: 'Public speaking for people who would rather not',
    bio: prose`I stammered until I was nineteen. I now teach scientists, engineers and civil servants to stand
      up and speak: breathing that steadies a shaking voice, opening lines that buy you ninety seconds of
      calm, slides that support instead of competing, questions from the floor. We begin with one listener
      and add one more each week. Conferences, weddings, thesis committees, television. I do not make
      performers out of quiet people; quiet people can be riveting as they are.`,
    expertise: ['publicSpeaking', 'confidence', 'communication'],
    languages: ['ja', 'en'],
    countries: ['JP', 'US', 'AU'],
    lives: places.seattle,
    rate: 90,
    formats: ['video', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Thu 09-19',
    rating: 4.7,
    reviews: 61,
  }),
  coach({
    id: 'teresa-quintana',
    name: 'Teresa Quintana',
    headline: 'Oratoria y voz: hablar para que te escuchen',
    bio: prose`Actriz de teatro durante quince años y profesora de voz en la universidad. Enseño a hablar ante
      otros a gente que se queda en blanco: respiración, mirada, pausa, estructura. Preparamos juntas
      intervenciones reales, desde una reunión de vecinos hasta un congreso médico, y las ensayamos de pie,
      con cámara, hasta que el cuerpo deja de pelear. La timidez no se cura ni falta que hace; se aprende a
      llevarla de la mano. Grupos pequeños o sesiones individuales.`,
    expertise: ['publicSpeaking', 'confidence', 'communication'],
    languages: ['es'],
    countries: ['ES', 'CO', 'AR'],
    lives: places.madrid,
    rate: 55,
    formats: ['video', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Fri 16-21; Sat 10-14',
    rating: 4.8,
    reviews: 40,
  }),
  coach({
    id: 'grace-liu',
    name: 'Grace Liu',
    headline: 'Clear English for international professionals',
    bio: prose`Pronunciation, rhythm and the courage to use them. My clients are brilliant in Mandarin, Korean
      or Portuguese and feel half as brilliant in English. As a speech pathologist I work on what actually
      blocks understanding, such as stress, vowel length and linking, and leave the rest of your accent in
      peace because it is yours. We also train for fast calls: how to interrupt, how to ask someone to
      repeat, how to tell a joke. Ten weeks, short recordings every day.`,
    expertise: ['communication', 'confidence'],
    languages: ['zh', 'en'],
    countries: ['US', 'CA', 'CN', 'SG'],
    lives: places.vancouver,
    rate: 75,
    formats: ['video'],
    style: 'structured',
    hours: 'Mon-Fri 07-18',
    rating: 4.7,
    reviews: 68,
  }),
  coach({
    id: 'jonas-lindqvist',
    name: 'Jonas Lindqvist',
    headline: 'ADHD at work: systems for brains that resist systems',
    bio: prose`Diagnosed at thirty-four, after two dismissals and a drawer of unopened letters. I coach adults
      with attention difficulties, diagnosed or suspected, who are capable and chronically behind. Willpower
      is not the problem; time is invisible and starting hurts. We build external scaffolding: a wall you
      can see, tasks cut to ten minutes, company while you begin, honest conversations with your boss. We
      expect relapses and plan for them. You will not hear the word lazy from me.`,
    expertise: ['productivity', 'focusAdhd', 'confidence'],
    languages: ['sv', 'en'],
    countries: ['SE', 'NO', 'FI', 'GB'],
    lives: places.stockholm,
    rate: 85,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Fri 08-17',
    rating: 4.7,
    reviews: 57,
  }),
  coach({
    id: 'naomi-clarke',
    name: 'Naomi Clarke',
    headline: 'For high achievers who feel like frauds',
    bio: prose`Surgeons, partners, professors: on paper my clients have nothing to prove, and privately they
      wait to be found out. Impostor feelings and the perfectionism that feeds them are my whole practice. We
      examine where the impossible standard came from, collect evidence the way a court would, and
      experiment with being visibly average at something. The aim is not swagger. It is to be able to hear
      praise, make a mistake, and sleep. Psychology degree, fifteen years of practice, no jargon.`,
    expertise: ['confidence', 'stress'],
    languages: ['en'],
    countries: ['GB', 'IE', 'US', 'AU'],
    lives: places.london,
    rate: 115,
    formats: ['video', 'phone', 'inPerson'],
    style: 'reflective',
    hours: 'Mon-Fri 11-20',
    rating: 4.8,
    reviews: 66,
  }),
  coach({
    id: 'ana-beltran',
    name: 'Ana Beltrán',
    headline: 'Preparación mental para oposiciones',
    bio: prose`Aprobé judicatura a la cuarta y suspendí tres veces por los nervios, no por los temas. Entreno a
      opositores en todo lo que la academia no enseña: planificar vueltas realistas, estudiar solo durante
      años sin romperse, cantar ante el tribunal con la boca seca, levantarse después de un suspenso. Nos
      vemos cada semana, revisamos horas y ánimo, y ajustamos. Exigente con el plan, blanda contigo. Justicia,
      hacienda, educación, sanidad.`,
    expertise: ['academia', 'confidence', 'productivity'],
    languages: ['es'],
    countries: ['ES'],
    lives: places.valencia,
    rate: 40,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Sat 09-14; Mon-Thu 17-20',
    rating: 4.7,
    reviews: 51,
  }),
  coach({
    id: 'bruno-castelli',
    name: 'Bruno Castelli',
    headline: 'For painters, musicians and makers with a living to earn',
    bio: prose`I paint in the mornings and coach in the afternoons. Artists come when the studio has gone quiet,
      or when the gallery, the grant form and the invoice have eaten the art. We talk about routine, about
      money without shame, about what to do with envy, about finishing things and showing them. Sometimes we
      simply look at the work together for an hour. I have lived from my pictures, badly and then decently,
      for twenty-three years, in Turin, Valencia and Berlin.`,
    expertise: ['creativity', 'entrepreneurship', 'confidence'],
    languages: ['it', 'es', 'en'],
    countries: ['IT', 'ES', 'DE'],
    lives: places.rome,
    rate: 60,
    formats: ['video', 'inPerson'],
    style: 'reflective',
    hours: 'Mon-Fri 14-20',
    rating: 4.6,
    reviews: 22,
  }),
];
