import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who cannot sleep, and people whose bodies have changed. */
export const lifeAiling = [
  story({
    id: 'three-in-the-morning-club',
    pool: 'life',
    right: 'henrik-dahl',
    decoys: { 'jess-palmer': 'rating', 'sunny-brooks': 'rating', 'adrian-cole': 'price' },
    why: 'An adult who lies awake and takes tablets. Jess does babies; Adrian only promises sound nights.',
    client: {
      ...manners.methodical,
      ...places.london,
      languages: ['en'],
      budget: 80,
      free: 'Mon-Fri morning',
      focusAreas: ['health', 'stress'],
      goals: prose`To go under before midnight and surface at six, without the little white tablet that I have been taking
        since the merger.`,
      challenges: prose`I am dead on the sofa at nine and bright as a lamp the moment my head touches the pillow. At three I
        do sums: if I drop off now, four hours. I have bought the mattress, the tea and the mask.`,
      industry: 'finance',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'ten-months-old-up-six-times',
    pool: 'life',
    right: 'jess-palmer',
    decoys: { 'henrik-dahl': 'near', 'emma-thornton': 'near', 'amelie-rousseau': 'language' },
    why: 'The parents could sleep; it is the ten-month-old who cannot. A plan for a child: Jess.',
    client: {
      ...manners.methodical,
      ...places.dublin,
      languages: ['en'],
      budget: 80,
      free: 'Mon-Sun morning',
      focusAreas: ['sleep', 'habits'],
      goals: prose`Our son is ten months old and up six times between dusk and dawn. We want a routine for him that lets all
        three of us rest, and we will not leave him to scream.`,
      challenges: prose`He only nods off on the breast or in the car. My husband drives round the ring road at two. Everybody
        has a method, and they all contradict each other.`,
      industry: 'homeAndFamily',
      careerStage: 'careBreak',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'zwei-stents-und-ein-dienstwagen',
    pool: 'life',
    right: 'stefan-maier',
    decoys: { 'walter-schmid': 'near', 'wanjiru-kamau': 'language', 'caroline-weber': 'price' },
    why: 'A salesman after a cardiac event who must change his days: Stefan lay in the same bed.',
    client: {
      ...manners.easy,
      ...places.vienna,
      languages: ['de'],
      budget: 70,
      free: 'Mon-Thu evening; Mon-Thu morning',
      focusAreas: ['health', 'habits'],
      goals: prose`Im Mai haben sie mir zwei Stents gesetzt. Ich will meine Enkel aufwachsen sehen und trotzdem im
        Außendienst bleiben, nur eben anders als bisher.`,
      challenges: prose`Ich esse an der Tankstelle, schlafe im Hotel und sitze sechzigtausend Kilometer im Jahr. Von den
        Zigaretten bin ich halb weg. In der Reha ging alles, zu Hause nach zwei Wochen nichts mehr.`,
      industry: 'manufacturing',
      careerStage: 'senior',
      ageBand: '55-64',
    },
  }),
  story({
    id: 'good-days-cost-bad-weeks',
    pool: 'life',
    right: 'lotte-vandenberg',
    decoys: { 'ruth-levin': 'near', 'sunny-brooks': 'rating', 'fiona-mcallister': 'near' },
    why: 'An ailment without cure, disbelieved by relatives, overdone on good days: Lotte’s pacing.',
    client: {
      ...manners.thoughtful,
      ...places.amsterdam,
      languages: ['en', 'nl'],
      budget: 75,
      free: 'Mon-Thu morning; Mon-Thu afternoon',
      focusAreas: ['health', 'identity'],
      goals: prose`The rheumatologist has run out of ideas. I would like to stop waiting for the cure and plan a summer that
        I can actually be present at.`,
      challenges: prose`On a good day I clean the windows and then I am in bed for a week. My mother-in-law says I do not look
        ill. I was a climber once, and I cannot pass the shop with the ropes.`,
      industry: 'education',
      careerStage: 'careBreak',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'who-turned-the-heating-on',
    pool: 'life',
    right: 'fiona-mcallister',
    decoys: { 'henrik-dahl': 'near', 'chiara-rinaldi': 'near', 'sunny-brooks': 'rating' },
    why: 'Fifty, soaked at night, forgetful, furious: the client has not named it, Fiona would at once.',
    client: {
      ...manners.gentle,
      ...places.edinburgh,
      languages: ['en'],
      budget: 80,
      free: 'Mon-Fri evening; Mon-Thu afternoon',
      focusAreas: ['sleep', 'stress', 'nutrition'],
      goals: prose`I am fifty and somebody has swapped me for another woman. I should like to know what is going on and feel
        at home in my skin before my daughter's graduation.`,
      challenges: prose`Soaked sheets at four, scarlet in front of the governors at ten. I shouted at the dog. I could not
        think of the word for colander. The waistband creeps up though I eat as I always did, and my doctor says
        it is my time of life.`,
      industry: 'education',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'they-rang-the-bell-for-me',
    pool: 'life',
    right: 'ruth-levin',
    decoys: { 'lotte-vandenberg': 'near', 'margaret-doyle': 'hours', 'sunny-brooks': 'rating' },
    why: 'Treatment has ended, the fear has not; told through a bell and a scar. Ruth.',
    client: {
      ...manners.thoughtful,
      ...places.telAviv,
      languages: ['en', 'he'],
      budget: 75,
      free: 'Mon-Thu morning',
      focusAreas: ['stress', 'relationships'],
      goals: prose`In March they let me ring the bell on the ward and everyone clapped. I want to find out what I am supposed
        to do with the years they gave me back.`,
      challenges: prose`Every six months I lie in the tube and write my will in my head. I am bald in the wrong places, my
        husband does not dare to touch me, and at the office they expect the old me at the old speed.`,
      industry: 'science',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
];
