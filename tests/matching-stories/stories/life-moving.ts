import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who want to run, or to be at ease with food. */
export const lifeMoving = [
  story({
    id: 'number-on-my-chest-in-october',
    pool: 'life',
    right: 'wanjiru-kamau',
    decoys: { 'piotr-wozniak': 'price', 'sunny-brooks': 'rating' },
    why: 'A beginner who wants to cover the full distance once. Piotr is for podiums.',
    client: {
      ...manners.methodical,
      ...places.dublin,
      languages: ['en'],
      budget: 50,
      free: 'Mon-Fri morning; Mon-Thu evening',
      focusAreas: ['fitness', 'habits'],
      goals: prose`I want to get round the Dublin course in October with my late sister's name on my vest. Time does not
        matter; finishing on my own two feet does.`,
      challenges: prose`I am 44, drive a taxi, and the furthest I have ever gone is to the pier and back. My shins hurt
        after a week, I set off like a greyhound, and I have no notion what to eat on the day.`,
      industry: 'other',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'couch-to-something',
    pool: 'life',
    right: 'wanjiru-kamau',
    decoys: { 'stefan-maier': 'near', 'sunny-brooks': 'rating', 'piotr-wozniak': 'price' },
    why: 'She jogs for the bus and dreams of a big city race; wants a plan that respects two toddlers.',
    client: {
      ...manners.easy,
      ...places.london,
      languages: ['en'],
      budget: 60,
      free: 'Mon-Sat morning',
      focusAreas: ['health', 'habits'],
      goals: prose`For years I have stood at the barrier in April with a cowbell, weeping at strangers. Next spring I would
        like to be one of the strangers.`,
      challenges: prose`Two toddlers, so maybe three windows a week before breakfast. Last attempt ended with a sore knee
        and a sulk at mile eight. I always overdo it and then stop altogether.`,
      industry: 'publicService',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'eleven-minutes-off-hawaii',
    pool: 'life',
    right: 'piotr-wozniak',
    decoys: { 'wanjiru-kamau': 'near', 'sunny-brooks': 'rating', 'adrian-cole': 'price' },
    why: 'A seasoned athlete chasing a qualifying slot wants numbers: Piotr, not a beginners’ coach.',
    client: {
      ...manners.brisk,
      ...places.berlin,
      languages: ['en', 'de'],
      budget: 130,
      free: 'Mon-Fri evening; Mon-Fri afternoon',
      focusAreas: ['fitness'],
      goals: prose`Missed my Hawaii slot by eleven minutes in Frankfurt. I swim, ride and run fourteen hours a week and
        would like someone to tell me where the eleven minutes are.`,
      challenges: prose`I fade in the second half of the bike leg and have files full of watts I cannot interpret. I am
        probably training hard on the wrong days.`,
      industry: 'technology',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'biscuits-after-the-news',
    pool: 'life',
    right: 'chiara-rinaldi',
    decoys: { 'sunny-brooks': 'rating', 'silvia-romero': 'language', 'stefan-maier': 'near' },
    why: 'A veteran of slimming clubs who eats from sadness and never trusts hunger: Chiara.',
    client: {
      ...manners.gentle,
      ...places.london,
      languages: ['en'],
      budget: 70,
      free: 'Tue-Thu afternoon',
      focusAreas: ['health', 'confidence'],
      goals: prose`I have belonged to every slimming club in Kent since I was fifteen. I would like to sit in front of a
        sandwich and think of nothing but the sandwich.`,
      challenges: prose`All day I am very good, and after the ten o'clock news I finish the biscuits standing up, in the dark.
        Then I hate myself, then I begin again on Monday. I have clothes in four sizes.`,
      industry: 'retail',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'la-nevera-a-medianoche',
    pool: 'life',
    right: 'silvia-romero',
    decoys: { 'chiara-rinaldi': 'language', 'beatriz-luna': 'hours', 'sunny-brooks': 'language' },
    why: 'Losing and regaining the same twelve kilos, eating from nerves, in Spanish: Silvia; no diagnosis.',
    client: {
      ...manners.gentle,
      ...places.madrid,
      languages: ['es'],
      budget: 55,
      free: 'Mon-Thu morning',
      focusAreas: ['nutrition', 'habits'],
      goals: prose`He perdido y recuperado los mismos doce kilos cuatro veces. Esta vez quiero bajar sin pasar hambre y que
        no vuelvan.`,
      challenges: prose`Cuando discuto con mi madre o salgo tarde del trabajo, abro la nevera y no paro. Sé de memoria lo
        que engorda cada cosa. Evito las fotos y el espejo del ascensor.`,
      industry: 'retail',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'azucar-en-la-sangre',
    pool: 'life',
    right: 'beatriz-luna',
    decoys: { 'silvia-romero': 'near', 'stefan-maier': 'language', 'chiara-rinaldi': 'language' },
    why: 'A new diabetic in Bogotá who does not know what to cook; Beatriz’s page is mostly English.',
    client: {
      ...manners.methodical,
      ...places.bogota,
      languages: ['es'],
      budget: 60,
      free: 'Mon-Fri morning',
      focusAreas: ['nutrition', 'health'],
      goals: prose`El médico me encontró el azúcar altísimo y me dio una hoja con lo prohibido. Quiero saber qué desayuno
        mañana y cómo comer con mi familia sin ser el raro.`,
      challenges: prose`En mi casa todo lleva arroz, plátano o papa. Me pincho el dedo y no entiendo los números. Mi señora
        cocina con cariño y no quiero que sienta que le desprecio el plato.`,
      industry: 'construction',
      careerStage: 'senior',
      ageBand: '55-64',
    },
  }),
  story({
    id: 'no-more-wheat-says-the-biopsy',
    pool: 'life',
    right: 'beatriz-luna',
    decoys: { 'sunny-brooks': 'rating', 'chiara-rinaldi': 'near', 'piotr-wozniak': 'price' },
    why: 'A gut diagnosis that changes every label in the shop: clinical nutrition, not feelings about food.',
    client: {
      ...manners.methodical,
      ...places.chicago,
      languages: ['en'],
      budget: 65,
      free: 'Mon-Fri afternoon; Mon-Fri morning',
      focusAreas: ['nutrition'],
      goals: prose`The biopsy was clear: no wheat, ever. I love cooking for crowds and want to get back to a kitchen that
        feels like mine, and to survive my cousin's wedding.`,
      challenges: prose`I spent two hours in one supermarket aisle reading tiny print and left with rice and bananas. My
        husband keeps toasting his bread in my pan. The leaflet was useless.`,
      industry: 'education',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
];
