import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for sleep, food and movement. Prices in EUR. */
export const lifeBody = [
  coach({
    id: 'wanjiru-kamau',
    name: 'Wanjiru Kamau',
    headline: 'Running coach: your first 42 kilometres',
    bio: prose`I grew up at altitude in Iten and raced for Kenya at twenty. These days I prefer beginners. I write
      plans for adults with jobs and children who wish to complete a long road race without injury: three
      outings a week, strength at home, shoes, shins, fuelling, tapering and what to tell yourself after the
      thirtieth kilometre, when the legs begin to argue. You send me your runs, I answer within a day. Nobody
      is too slow; many are too hurried.`,
    expertise: ['fitness', 'health', 'habits'],
    languages: ['en', 'sw'],
    countries: ['KE', 'GB', 'IE'],
    lives: places.nairobi,
    rate: 40,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Sat 06-12; Mon-Fri 17-21',
    rating: 4.8,
    reviews: 74,
  }),
  coach({
    id: 'piotr-wozniak',
    name: 'Piotr Woźniak',
    headline: 'Triathlon and competitive cycling, data first',
    bio: prose`Power meters, lactate, heart-rate variability. I prepare ambitious age-group athletes for podiums
      in long-distance triathlon and gran fondo cycling, having qualified for Kona twice. You should already
      train ten hours per week and own a trainer. Expect a periodised season, blood work every quarter,
      aerodynamic tests and honest graphs. I am not the person to get you off the sofa; I am the person who
      finds your last four percent.`,
    expertise: ['fitness', 'habits', 'nutrition'],
    languages: ['pl', 'en'],
    countries: ['PL', 'DE', 'GB'],
    lives: places.warsaw,
    rate: 110,
    formats: ['video'],
    style: 'directive',
    hours: 'Mon-Fri 10-20',
    rating: 4.9,
    reviews: 58,
  }),
  coach({
    id: 'chiara-rinaldi',
    name: 'Chiara Rinaldi',
    headline: 'Peace with food after a lifetime of dieting',
    bio: prose`I counted almonds for eleven years. As a dietitian and coach I help people who eat when they are
      not hungry, who know every calorie and trust none of their own appetite. There are no forbidden dishes
      here and no scales in our sessions. We notice what the evening raid on the cupboard is asking for,
      rebuild regular meals, and let the body find its weight without war. If there is an eating disorder I
      will say so and refer you.`,
    expertise: ['nutrition', 'confidence'],
    languages: ['it', 'en'],
    countries: ['IT', 'GB', 'MT'],
    lives: places.milan,
    rate: 65,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 09-19',
    rating: 4.7,
    reviews: 63,
  }),
  coach({
    id: 'silvia-romero',
    name: 'Silvia Romero',
    headline: 'Adelgazar sin castigo: hábitos y hambre emocional',
    bio: prose`Soy psicóloga y cocinera. Acompaño a personas que han hecho todas las dietas y las han vuelto a
      perder. Trabajamos el picoteo de la noche, la ansiedad que se calma masticando, la compra, el plato, el
      paseo diario y, sobre todo, la manera de hablarse delante del espejo. Nada de batidos ni de prohibir
      el pan. Pesarse es opcional. Avanzamos despacio para no tener que volver a empezar: los kilos que se
      van solos suelen tardar más en encontrar el camino de vuelta.`,
    expertise: ['nutrition', 'health'],
    languages: ['es'],
    countries: ['ES', 'MX', 'CL'],
    lives: places.seville,
    rate: 45,
    formats: ['video', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Thu 09-14; Mon-Thu 17-21',
    rating: 4.7,
    reviews: 48,
  }),
  coach({
    id: 'beatriz-luna',
    name: 'Beatriz Luna',
    headline: 'Eating well with diabetes, coeliac disease or high blood pressure',
    bio: prose`A diagnosis arrives with a photocopied list and ten minutes of explanation. I am a clinical
      nutritionist from Bogotá who turns that list into breakfasts. With you, and with whoever cooks in your
      home, I plan menus from foods you already buy, read labels, prepare for parties and trips, and learn
      what your glucose meter is saying. Atiendo en español y en inglés. I coordinate with your physician
      and I never sell supplements.`,
    expertise: ['nutrition', 'health', 'habits'],
    languages: ['es', 'en'],
    countries: ['CO', 'ES', 'US'],
    lives: places.bogota,
    rate: 50,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Fri 06-18',
    rating: 4.6,
    reviews: 35,
  }),
  coach({
    id: 'henrik-dahl',
    name: 'Henrik Dahl',
    headline: 'Insomnia: learning to trust the night again',
    bio: prose`The harder you try, the more awake you are. I teach the behavioural methods that sleep clinics use
      with adults: a diary, a later bedtime than you would like, getting up when it does not come, changing
      the thoughts that gather at three. Most people improve within six weeks, after a grumpy second one.
      Shift workers, worriers, people who have relied on pills for years and wish to reduce them with their
      doctor. I was a night nurse; I know what the ceiling looks like.`,
    expertise: ['sleep', 'health', 'stress'],
    languages: ['da', 'sv', 'en'],
    countries: ['DK', 'SE', 'NO', 'GB'],
    lives: places.copenhagen,
    rate: 75,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Fri 08-19',
    rating: 4.7,
    reviews: 69,
  }),
  coach({
    id: 'jess-palmer',
    name: 'Jess Palmer',
    headline: 'Baby and toddler sleep consultant',
    bio: prose`Gentle, evidence-based sleep plans for little ones from four months to four years. Naps,
      night feeds, early rising, moving from the cot, a new sibling: I will look at your child's whole
      twenty-four hours and write a plan you can follow when you are exhausted yourself. Two weeks of daily
      messages are included. No crying alone. I have helped more than nine hundred families get their nights
      back, and I have twins, so I am speaking from the trenches.`,
    expertise: ['sleep', 'parenting', 'habits'],
    languages: ['en'],
    countries: ['GB', 'IE', 'AU', 'US'],
    lives: places.london,
    rate: 70,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Sun 09-20',
    rating: 4.9,
    reviews: 133,
  }),
];
