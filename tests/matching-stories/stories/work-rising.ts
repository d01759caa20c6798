import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who want the job, the grade or the rise. */
export const workRising = [
  story({
    id: 'code-without-people-please',
    pool: 'work',
    right: 'ravi-menon',
    decoys: { 'amara-okafor': 'price', 'greta-vogel': 'price', 'linda-marsh': 'rating' },
    why: 'He wants the next technical grade and no staff of his own; Ravi has sat on the deciding side.',
    client: {
      ...manners.brisk,
      ...places.bangalore,
      languages: ['en', 'hi'],
      budget: 90,
      free: 'Mon-Fri evening',
      focusAreas: ['careerChange', 'leadership'],
      goals: prose`I like databases, I do not like calendars full of people. There must be a way to move up at my
        company and still be the one who builds the hard parts.`,
      challenges: prose`Turned down twice. The panel wrote "scope unclear", though half the country's train
        tickets go through my code. My self-assessment reads like a list of chores.`,
      industry: 'technology',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'he-repeats-my-idea-louder',
    pool: 'work',
    right: 'greta-vogel',
    decoys: { 'naomi-clarke': 'near', 'linda-marsh': 'rating', 'ravi-menon': 'near' },
    why: 'A woman chemist passed over while others present her work. She does not doubt herself: not Naomi.',
    client: {
      ...manners.brisk,
      ...places.munich,
      languages: ['en', 'de'],
      budget: 140,
      free: 'Mon-Thu evening; Fri afternoon',
      focusAreas: ['confidence', 'communication'],
      goals: prose`The group leader post opens in spring and this time I intend to get it. I know I am good enough;
        the people who choose should know it too.`,
      challenges: prose`I propose something at the Monday meeting, silence; twenty minutes later Ulrich says it and they
        applaud. My boss tells me every year to be patient. I have been patient for five.`,
      industry: 'science',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'embedded-engineer-next-grade',
    pool: 'work',
    right: 'greta-vogel',
    alsoRight: ['ravi-menon'],
    decoys: { 'linda-marsh': 'rating', 'lucia-ferrer': 'near' },
    why: 'A woman in a technical firm (Greta) who needs a committee to see her impact (Ravi): both would do.',
    client: {
      ...manners.methodical,
      ...places.amsterdam,
      languages: ['en'],
      budget: 135,
      free: 'Mon-Fri afternoon',
      focusAreas: ['promotion'],
      goals: prose`I would like to reach the next engineering grade at a chip manufacturer this year, as one of
        four women among ninety, and stay close to the hardware.`,
      challenges: prose`My results disappear in other people's slides. I have never met those who decide, and my
        application last year ran to eleven pages that apparently nobody understood.`,
      industry: 'manufacturing',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'fourth-round-mind-goes-white',
    pool: 'work',
    right: 'hannah-kowalski',
    decoys: { 'mei-tanaka': 'price', 'teresa-quintana': 'language', 'linda-marsh': 'rating' },
    why: 'Freezing is her symptom, but what she must survive is a hiring panel: Hannah rehearses those.',
    client: {
      ...manners.methodical,
      ...places.dublin,
      languages: ['en'],
      budget: 75,
      free: 'Mon-Fri morning',
      focusAreas: ['confidence', 'communication'],
      goals: prose`I keep getting to the last stage at software firms and then losing it. Next month there are two more
        and I would love to be told yes for once.`,
      challenges: prose`Three faces behind a table ask me about a time I failed, and my head is white as paper. In the
        lift I remember five examples. My friends say my application papers are far too long as well.`,
      industry: 'technology',
      careerStage: 'betweenJobs',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'ten-years-of-packed-lunches',
    pool: 'work',
    right: 'aisha-rahman',
    decoys: { 'hannah-kowalski': 'price', 'ines-carvalho': 'price', 'greta-vogel': 'price' },
    why: 'A decade at home and a blank page in the CV: Aisha, and within a small purse.',
    client: {
      ...manners.gentle,
      ...places.manchester,
      languages: ['en'],
      budget: 60,
      free: 'Mon-Thu morning',
      focusAreas: ['confidence', 'careerChange'],
      goals: prose`My youngest is in Year 1 and I would love to earn my own money again, three or four days a week, in an
        office, with grown-ups.`,
      challenges: prose`What do I write between 2014 and now, ten years of packed lunches? I last used a spreadsheet before
        it lived in a cloud. And who will be there when one of them has a temperature?`,
      industry: 'homeAndFamily',
      careerStage: 'careBreak',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'they-offered-i-said-thanks',
    pool: 'work',
    right: 'renata-oliveira',
    decoys: { 'hannah-kowalski': 'near', 'linda-marsh': 'rating', 'greta-vogel': 'price' },
    why: 'The job is won; the sum is not. Hannah gets people offers, Renata gets them better ones.',
    client: {
      ...manners.brisk,
      ...places.newYork,
      languages: ['en'],
      budget: 128,
      free: 'Mon-Fri morning; Mon-Fri afternoon',
      focusAreas: ['jobSearch', 'confidence'],
      goals: prose`The letter is on my table: good title, poor money. I have until Thursday week to answer and I do not
        want to say thank you and regret it for five years, as I did last time.`,
      challenges: prose`As soon as a number is mentioned I blush and agree. I have no idea how far they would go or what
        happens if they take it badly; I am going to be working with these people.`,
      industry: 'media',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'santiago-sueldo-congelado',
    pool: 'work',
    right: 'renata-oliveira',
    decoys: { 'lucia-ferrer': 'near', 'carlos-medina': 'near', 'greta-vogel': 'language' },
    why: 'Three years on the same pay and a meeting next week; Renata’s page is English, but she works in Spanish.',
    client: {
      ...manners.brisk,
      ...places.santiago,
      languages: ['es'],
      budget: 140,
      free: 'Mon-Fri morning',
      focusAreas: ['negotiation'],
      goals: prose`La próxima semana me siento con mi gerente y quiero salir de ahí con un aumento. Llevo tres años
        ganando lo mismo y haciendo el doble.`,
      challenges: prose`Me pongo roja cuando toca hablar de plata y termino aceptando lo que me dan. No sé cuánto pedir ni
        qué responder si me dicen que no hay presupuesto.`,
      industry: 'manufacturing',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
];
