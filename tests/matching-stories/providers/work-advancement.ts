import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for getting the job, the grade or the way back in. Prices in USD. */
export const workAdvancement = [
  coach({
    id: 'ravi-menon',
    name: 'Ravi Menon',
    headline: 'Staff engineer track: growing without managing',
    bio: prose`Not every good programmer should lead a department. I was a principal engineer in Bengaluru and
      Seattle and sat on levelling committees for six years, so I have read hundreds of packets that failed
      for the same reasons. I help individual contributors choose problems that matter, write design
      documents which change minds, gather sponsors, and tell the story of their impact so that a committee
      which has never met them says yes. Expect homework and blunt edits.`,
    expertise: ['promotion', 'communication'],
    languages: ['en', 'hi'],
    countries: ['IN', 'US'],
    lives: places.bangalore,
    rate: 85,
    formats: ['video'],
    style: 'directive',
    hours: 'Mon-Fri 18-23; Sat 09-13',
    rating: 4.8,
    reviews: 52,
  }),
  coach({
    id: 'greta-vogel',
    name: 'Greta Vogel',
    headline: 'Being seen: advancement for women in technical firms',
    bio: prose`You do the work, somebody louder presents it. I coach women in engineering, pharma and finance
      who are ready for the next level and keep hearing "not quite yet". We map who decides, what they
      believe about you, and which of your results they have never heard of. Then we plan: sponsors, stretch
      projects, the annual talk with your boss, and how to answer when you are interrupted. I was the first
      female plant manager in my company. It took three attempts.`,
    expertise: ['promotion', 'confidence', 'communication'],
    languages: ['de', 'en'],
    countries: ['DE', 'CH', 'NL'],
    lives: places.munich,
    rate: 130,
    formats: ['video', 'inPerson'],
    style: 'directive',
    hours: 'Mon-Fri 12-20',
    rating: 4.7,
    reviews: 36,
  }),
  coach({
    id: 'hannah-kowalski',
    name: 'Hannah Kowalski',
    headline: 'Former tech recruiter: CVs, screening calls, offers',
    bio: prose`I have read about thirty thousand applications and know how little time each one gets. I prepare
      candidates for selection processes: a résumé that survives the first eight seconds, answers to
      behavioural questions that sound like you, mock panels recorded and replayed, and the strange art of
      waiting for a reply. If nerves make you blank out in front of a panel, we rehearse until your stories
      come by themselves. English, Polish and German; software, product and operations roles especially.`,
    expertise: ['jobSearch', 'confidence', 'communication'],
    languages: ['en', 'pl', 'de'],
    countries: ['PL', 'DE', 'GB', 'IE'],
    lives: places.warsaw,
    rate: 70,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Fri 08-20',
    rating: 4.8,
    reviews: 71,
  }),
  coach({
    id: 'aisha-rahman',
    name: 'Aisha Rahman',
    headline: 'Back to work after years at home',
    bio: prose`After nine years raising three children I applied for eighty-one posts. The eighty-second said
      yes. I work with parents, mostly mothers, who are re-entering employment after a long break: naming
      what you have been doing in terms a hiring manager respects, refreshing rusty skills, finding returner
      schemes, dividing the household afresh with your partner, and quieting the guilt on both sides of the
      front door. Gentle on you, tough on your application.`,
    expertise: ['jobSearch', 'parenting', 'confidence'],
    languages: ['en', 'ur'],
    countries: ['GB', 'PK', 'AE'],
    lives: places.manchester,
    rate: 55,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 09-15; Wed 19-21',
    rating: 4.8,
    reviews: 43,
  }),
];
