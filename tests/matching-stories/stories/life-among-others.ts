import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who look for company, or have something to tell. */
export const lifeAmongOthers = [
  story({
    id: 'widower-buys-a-shirt',
    pool: 'life',
    right: 'sasha-ivanova',
    decoys: { 'margaret-doyle': 'near', 'oliver-grant': 'near', 'sunny-brooks': 'rating' },
    why: 'His wife died years ago and he has mourned; now he wants to meet someone and has no idea how.',
    client: {
      ...manners.easy,
      ...places.london,
      languages: ['en'],
      budget: 80,
      free: 'Mon-Fri evening',
      focusAreas: ['confidence', 'grief'],
      goals: prose`My wife has been gone for six years and I have made my peace. I bought a new shirt. I would like to have
        supper with a lady and know what one does these days.`,
      challenges: prose`My grandson put me on a website and I have two hundred faces to judge by Sunday. The first one I met
        sold me insurance. I last did this in 1979, at a church hall.`,
      industry: 'other',
      careerStage: 'retired',
      ageBand: '65+',
    },
  }),
  story({
    id: 'always-the-unavailable-ones',
    pool: 'life',
    right: 'sasha-ivanova',
    decoys: { 'oliver-grant': 'near', 'david-rosen': 'price', 'sunny-brooks': 'rating' },
    why: 'A sociable single who keeps choosing people who cannot stay: whom she picks is Sasha’s question.',
    client: {
      ...manners.brisk,
      ...places.berlin,
      languages: ['en'],
      budget: 75,
      free: 'Mon-Fri afternoon; Mon-Fri evening',
      focusAreas: ['relationships'],
      goals: prose`At thirty-eight I would like to stop collecting charming stories and find somebody who is still there in
        spring.`,
      challenges: prose`The pilot, the married one, the poet in Lisbon. I swipe on the tram until my thumb hurts. A nice
        accountant asked me out, and I yawned. My friends have started to see a pattern.`,
      industry: 'media',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'fifty-eight-and-finally-honest',
    pool: 'life',
    right: 'jamie-soler',
    decoys: { 'david-rosen': 'price', 'thomas-abara': 'near', 'sunny-brooks': 'rating' },
    why: 'A married churchgoer of fifty-eight who loves men; he circles around the word. Jamie.',
    client: {
      ...manners.gentle,
      ...places.dublin,
      languages: ['en'],
      budget: 65,
      free: 'Mon-Thu afternoon',
      focusAreas: ['relationships', 'purpose'],
      goals: prose`I am fifty-eight, married to a good woman, and there is something about me I have known since the altar
        boys. I would like to say it aloud without blowing up everyone I love.`,
      challenges: prose`I met Frank in the choir and nothing has happened, and everything has. What do I tell Nora? The
        parish? My sons shoot darts with me and make those jokes.`,
      industry: 'publicService',
      careerStage: 'senior',
      ageBand: '55-64',
    },
  }),
  story({
    id: 'mi-hija-me-lo-ha-contado',
    pool: 'life',
    right: 'jamie-soler',
    decoys: { 'karin-holm': 'language', 'carmen-vidal': 'hours', 'diego-paredes': 'hours' },
    why: 'A mother whose child has just told her who he is; Jamie also meets parents, and in Spanish.',
    client: {
      ...manners.gentle,
      ...places.valencia,
      languages: ['es'],
      budget: 60,
      free: 'Mon-Fri morning',
      focusAreas: ['identity', 'relationships'],
      goals: prose`Mi hija de dieciséis años me ha dicho que quiere que la llame Leo. Quiero acompañarle bien y no decir
        ninguna barbaridad por ignorancia.`,
      challenges: prose`Me equivoco con el nombre diez veces al día y veo cómo baja los ojos. Mi marido no quiere ni hablar
        del tema. Tengo miedo de lo que le puedan hacer en la calle.`,
      industry: 'retail',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'nobody-to-put-as-emergency-contact',
    pool: 'life',
    right: 'oliver-grant',
    decoys: { 'sasha-ivanova': 'price', 'sunny-brooks': 'rating', 'yasmin-farouk': 'near' },
    why: 'Lonely because he cannot bear chatting; he wants friends, not a partner.',
    client: {
      ...manners.methodical,
      ...places.manchester,
      languages: ['en'],
      budget: 62,
      free: 'Mon-Fri evening',
      focusAreas: ['confidence', 'communication'],
      goals: prose`The dentist asked for an emergency contact and I wrote down my landlord. I would like three people I could
        ring to go to the pictures with.`,
      challenges: prose`At the kettle I count the seconds until I may leave. On the bus home I go over every word I said.
        Someone invites me, I say lovely, and on the evening itself I have a headache.`,
      industry: 'publicService',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'in-laws-only-speak-portuguese',
    pool: 'life',
    right: 'paulo-mendes',
    decoys: { 'nadia-elamin': 'price', 'oliver-grant': 'hours', 'sunny-brooks': 'rating' },
    why: 'She has done the courses and stays silent at table: unblocking a learner, not shyness at large.',
    client: {
      ...manners.easy,
      ...places.lisbon,
      languages: ['en'],
      budget: 60,
      free: 'Mon-Sat morning',
      focusAreas: ['confidence', 'habits', 'relocation'],
      goals: prose`My in-laws only speak Portuguese. By August I want to tell one story at their table from start to finish,
        without my husband helping.`,
      challenges: prose`I have a four-hundred-day streak with the green bird and still point at things in the shop. In English I
        never shut up; there I smile like a houseplant, because I am afraid to get the endings wrong.`,
      industry: 'hospitality',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
];
