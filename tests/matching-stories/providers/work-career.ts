import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for leaving, changing, finding or returning to work. Prices in USD. */
export const workCareer = [
  coach({
    id: 'lucia-ferrer',
    name: 'Lucía Ferrer',
    headline: 'Cambiar de profesión después de los cuarenta',
    bio: prose`A los cuarenta y tres dejé la abogacía para formarme como orientadora, con dos hijos y una
      hipoteca. Sé lo que pesa la palabra "estabilidad". Acompaño a personas que llevan años en un oficio que
      ya no las representa y no saben por dónde empezar: inventario de lo que sabes hacer, conversaciones con
      gente de otros sectores, pruebas pequeñas antes de saltar y cuentas claras para la transición. No te
      diré que sigas tu pasión; te ayudaré a comprobarla con los pies en el suelo.`,
    expertise: ['careerChange', 'purpose', 'jobSearch'],
    languages: ['es', 'ca', 'en'],
    countries: ['ES', 'AR', 'CL'],
    lives: places.barcelona,
    rate: 75,
    formats: ['video', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Thu 10-20',
    rating: 4.7,
    reviews: 47,
  }),
  coach({
    id: 'isabelle-laurent',
    name: 'Isabelle Laurent',
    headline: 'Changing profession, one honest experiment at a time',
    bio: prose`Half of my clients arrive with a spreadsheet of possible occupations and no appetite for any of
      them. Bilan de compétences is my craft: I have led more than four hundred, in French and in English. We
      look at what you are good at, what you would do for nothing, what your family budget truly requires,
      and then test two or three directions by shadowing people who do the job. Lawyers became bakers,
      bakers became nurses. Some found that they only needed another employer.`,
    expertise: ['careerChange', 'jobSearch', 'purpose'],
    languages: ['fr', 'en'],
    countries: ['FR', 'BE', 'CA', 'GB'],
    lives: places.paris,
    rate: 100,
    formats: ['video', 'inPerson', 'phone'],
    style: 'reflective',
    hours: 'Mon-Fri 12-20',
    rating: 4.6,
    reviews: 58,
  }),
  coach({
    id: 'marcus-reid',
    name: 'Marcus Reid',
    headline: 'Veteran transition: a second life after service',
    bio: prose`Twenty years in the Army, two of them learning how to be a civilian the hard way. I help service
      members and veterans turn ranks and acronyms into language that employers grasp, find companies that
      value what they bring, and cope with the quiet part nobody briefs you on: no unit, no mission, no one
      telling you where to be at six. Spouses are welcome. I'm straightforward, I'm on time, and I won't
      thank you for your service every five minutes.`,
    expertise: ['careerChange', 'jobSearch', 'purpose'],
    languages: ['en'],
    countries: ['US'],
    lives: places.denver,
    rate: 85,
    formats: ['video', 'phone', 'inPerson'],
    style: 'directive',
    hours: 'Mon-Fri 06-14; Sat 08-12',
    rating: 4.8,
    reviews: 39,
  }),
  coach({
    id: 'kofi-mensah',
    name: 'Kofi Mensah',
    headline: 'Stepping down well: the years after a big job',
    bio: prose`When the car, the assistant and the full diary disappear, many accomplished people discover they
      no longer know who they are on a Tuesday. I retired from a pan-African bank at sixty-one and floundered
      for a year. Today I accompany senior professionals through the last two years before leaving and the
      first two after: handing over with grace, board and mentoring roles, restoring neglected friendships,
      and learning how to be useful without being in charge.`,
    expertise: ['retirement', 'purpose', 'leadership'],
    languages: ['en', 'fr'],
    countries: ['GH', 'GB', 'KE'],
    lives: places.accra,
    rate: 120,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Mon-Thu 09-16',
    rating: 4.6,
    reviews: 19,
  }),
  coach({
    id: 'sofia-andersson',
    name: 'Sofia Andersson',
    headline: 'The planned pause: leave, gap years and coming back',
    bio: prose`I have taken three long leaves from three employers and returned from each with a better job. I
      help professionals arrange time away, from twelve weeks to a year: making the case to an employer,
      saving for it, deciding what it is for so that it does not dissolve into errands, and returning without
      apologising. A sabbatical is not a long holiday and not an escape either. We design its beginning,
      its empty middle and its end.`,
    expertise: ['lifeTransition', 'careerChange', 'purpose'],
    languages: ['sv', 'en'],
    countries: ['SE', 'DK', 'GB', 'US'],
    lives: places.stockholm,
    rate: 90,
    formats: ['video'],
    style: 'balanced',
    hours: 'Mon-Fri 09-19',
    rating: 4.7,
    reviews: 24,
  }),
  coach({
    id: 'alex-moreno',
    name: 'Alex Moreno',
    headline: 'Queer and professional, on your own terms',
    bio: prose`Deciding who knows, and when, is labour that straight colleagues never see. I am a trans man and
      spent ten years in consulting before and after transition. I coach lesbian, gay, bi, trans and
      non-binary people on being themselves in the workplace: reading how safe a company really is,
      choosing confidants, dealing with jokes and pronouns, clients in hostile countries, HR paperwork, and
      the freedom of no longer editing every sentence about the weekend.`,
    expertise: ['identity', 'confidence', 'lifeTransition'],
    languages: ['en', 'es'],
    countries: ['US', 'MX', 'ES'],
    lives: places.losAngeles,
    rate: 95,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 08-18',
    rating: 4.8,
    reviews: 34,
  }),
  coach({
    id: 'elena-marchetti',
    name: 'Elena Marchetti',
    headline: 'Finish the dissertation',
    bio: prose`I supervised doctoral candidates for twelve years and learned that almost nobody lacks
      intelligence; they lack a rhythm, a reader and permission to be unfinished. I help researchers in the
      long middle of a thesis: cutting the scope, turning chapters into weekly pages, surviving an absent or
      overbearing supervisor, preparing the defence. Social sciences and humanities above all, but methods of
      drafting are the same everywhere. We meet briefly and often. I read what you send.`,
    expertise: ['academia', 'productivity', 'creativity'],
    languages: ['it', 'en'],
    countries: ['IT', 'GB', 'NL'],
    lives: places.rome,
    rate: 60,
    formats: ['video'],
    style: 'structured',
    hours: 'Mon-Fri 09-19; Sat 10-13',
    rating: 4.7,
    reviews: 50,
  }),
  coach({
    id: 'duncan-fraser',
    name: 'Duncan Fraser',
    headline: 'Leaving academia without leaving yourself',
    bio: prose`I was a tenured physicist until 2016; now I help scholars who are done with fixed-term contracts
      discover the world outside the university. What does a postdoc look like to a company? Which of your
      papers matter to nobody, and which skill behind them matters to everybody? We translate publications
      into projects, practise talking to people who do not care about citations, and mourn a little, because
      an identity is being left behind. Data, policy, publishing, industry research.`,
    expertise: ['careerChange', 'academia', 'jobSearch'],
    languages: ['en'],
    countries: ['GB', 'DE', 'US'],
    lives: places.edinburgh,
    rate: 80,
    formats: ['video', 'phone'],
    style: 'balanced',
    hours: 'Mon-Fri 09-18',
    rating: 4.6,
    reviews: 31,
  }),
];
