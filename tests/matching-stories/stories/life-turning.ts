import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** Last working days, new countries, belief and sobriety. */
export const lifeTurning = [
  story({
    id: 'der-wecker-klingelt-nicht-mehr',
    pool: 'life',
    right: 'walter-schmid',
    decoys: { 'stefan-maier': 'near', 'caroline-weber': 'price', 'thomas-abara': 'language' },
    why: 'A master electrician who has stopped working and gets in his wife’s way: Walter.',
    client: {
      ...manners.easy,
      ...places.munich,
      languages: ['de'],
      budget: 65,
      free: 'Mon-Fri morning',
      focusAreas: ['lifeTransition', 'relationships'],
      goals: prose`Seit April muss ich morgens nicht mehr raus. Ich hätte gern wieder etwas, wofür es sich lohnt, und meine
        Frau hätte gern wieder ihre Küche für sich.`,
      challenges: prose`Ich war Elektromeister, mein Telefon hat von sieben bis sieben geklingelt. Jetzt ruft nur noch die
        Krankenkasse an. Ich räume die Garage zum dritten Mal auf und werde grantig.`,
      industry: 'construction',
      careerStage: 'retired',
      ageBand: '65+',
    },
  }),
  story({
    id: 'villa-with-pool-and-no-one',
    pool: 'life',
    right: 'nadia-elamin',
    decoys: { 'diego-paredes': 'language', 'paulo-mendes': 'near', 'sunny-brooks': 'rating' },
    why: 'She followed her husband’s posting and has lost work and friends: Nadia.',
    client: {
      ...manners.gentle,
      ...places.dubai,
      languages: ['en'],
      budget: 85,
      free: 'Mon-Fri afternoon',
      focusAreas: ['purpose', 'relationships'],
      goals: prose`We came for Mark's job. On paper it is a dream: villa, pool, sun. I would like to have a reason of my own to
        be here, and one real friend who is not leaving in June.`,
      challenges: prose`I was a dentist in Leeds and may not practise. The kids say "home" and mean three different cities.
        My dad had a fall last month, six thousand kilometres away, and I was choosing cushions.`,
      industry: 'homeAndFamily',
      careerStage: 'careBreak',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'ingeniera-limpiando-portales',
    pool: 'life',
    right: 'diego-paredes',
    decoys: { 'nadia-elamin': 'language', 'mateo-herrera': 'near', 'gonzalo-ibarra': 'price' },
    why: 'A Venezuelan newcomer in Spain with an unrecognised degree and homesick children: Diego.',
    client: {
      ...manners.methodical,
      ...places.madrid,
      languages: ['es'],
      budget: 35,
      free: 'Mon-Fri evening; Sat morning',
      focusAreas: ['identity', 'jobSearch'],
      goals: prose`Llegué de Maracaibo hace siete meses con mi título de ingeniera y limpio portales. Quiero que me
        reconozcan la carrera y sentir que esto también puede ser mi casa.`,
      challenges: prose`Se burlan de cómo hablo, mi hijo llora por sus primos y cuando llamo a mi mamá le digo que todo
        va chévere. No entiendo las citas ni los formularios, y no conozco a nadie.`,
      industry: 'manufacturing',
      careerStage: 'betweenJobs',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'vicar-who-no-longer-knows',
    pool: 'life',
    right: 'thomas-abara',
    decoys: { 'margaret-doyle': 'near', 'sunny-brooks': 'rating', 'jamie-soler': 'near' },
    why: 'A clergyman whose belief has gone, with nobody to tell: Thomas has been on both sides.',
    client: {
      ...manners.thoughtful,
      ...places.london,
      languages: ['en'],
      budget: 60,
      free: 'Tue-Fri afternoon',
      focusAreas: ['purpose', 'identity'],
      goals: prose`I stand at the altar every Sunday and say words that used to be alive. I want to know whether this is a
        winter or the end, and to live truthfully with the answer.`,
      challenges: prose`My house, my salary and my wife's friends all hang on it. I cannot speak to the bishop. Nobody has
        died and nobody has harmed me; the room is simply empty.`,
      industry: 'publicService',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'have-everything-is-that-it',
    pool: 'life',
    right: 'thomas-abara',
    decoys: { 'adrian-cole': 'price', 'sunny-brooks': 'rating', 'margaret-doyle': 'near' },
    why: 'Wealth is reached and tastes of nothing; Adrian would sell him more of it.',
    client: {
      ...manners.thoughtful,
      ...places.milan,
      languages: ['en', 'it'],
      budget: 150,
      free: 'Tue-Fri evening; Sat morning',
      focusAreas: ['purpose'],
      goals: prose`The house is paid for, the portfolio grows by itself, the children are healthy. I would like to understand
        why I stand in the garage at night and think: is that it?`,
      challenges: prose`I am not a religious man, but last month I slipped into a church in Bologna and stayed for two hours.
        I told nobody. I have no vocabulary for this, and my friends talk about yields.`,
      industry: 'finance',
      careerStage: 'executive',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'bottle-bank-after-dark',
    pool: 'life',
    right: 'rick-dawson',
    decoys: {
      'adrian-cole': 'words',
      'stefan-maier': 'near',
      'sunny-brooks': 'rating',
      'oliver-grant': 'near',
    },
    why: 'She functions, and goes to the bottle bank in the dark; no word of addiction is used. Rick.',
    client: {
      ...manners.brisk,
      ...places.london,
      languages: ['en'],
      budget: 65,
      free: 'Mon-Fri evening',
      focusAreas: ['habits', 'health'],
      goals: prose`I would like to get from six to bedtime with a clear head, thirty days running, and then see who that
        woman is.`,
      challenges: prose`Nobody would guess: promoted twice, marathon in spring. It is just that one glass is never one
        glass. I carry the empties to the bottle bank after dark, in two trips. What on earth do I hold in my
        hand at my brother's wedding?`,
      industry: 'law',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'day-ninety-and-flat',
    pool: 'life',
    right: 'rick-dawson',
    decoys: { 'david-rosen': 'price', 'george-bennett': 'hours', 'sunny-brooks': 'rating' },
    why: 'Three months dry and trust at home is gone: early recovery. Rick, also at weekends.',
    client: {
      ...manners.brisk,
      ...places.dublin,
      languages: ['en'],
      budget: 60,
      free: 'Sat-Sun morning; Sat-Sun afternoon',
      focusAreas: ['relationships', 'lifeTransition'],
      goals: prose`Ninety days today. Now that I am out of the clinic I want to keep it going, and be let back into my
        daughter's birthday party by spring.`,
      challenges: prose`The first weeks I was flying; now everything is grey and I can feel all of it. My old mates only
        know one place to meet. My ex counts my words. Fridays at five are murder.`,
      industry: 'construction',
      careerStage: 'betweenJobs',
      ageBand: '35-44',
    },
  }),
];
