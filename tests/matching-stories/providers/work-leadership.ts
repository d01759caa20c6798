import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for people who lead others, from a first team of four to a boardroom. Prices in USD. */
export const workLeadership = [
  coach({
    id: 'amara-okafor',
    name: 'Amara Okafor',
    headline: 'From expert to first-time manager',
    bio: prose`Most new managers were promoted because they were excellent at something else. I spent nine
      years as a software lead in Lagos and London before anyone taught me how to delegate. Now I work with
      people in their first eighteen months of managing: running one-to-ones, giving feedback that lands,
      letting go of hands-on work, and handling the awkwardness of supervising former peers. We practise on
      your real calendar, with your real team, and you leave every session with one conversation to hold
      before the next.`,
    expertise: ['newManager', 'leadership', 'communication'],
    languages: ['en'],
    countries: ['GB', 'NG', 'IE'],
    lives: places.london,
    rate: 95,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Thu 09-20; Sat 09-12',
    rating: 4.6,
    reviews: 38,
  }),
  coach({
    id: 'daniel-brandt',
    name: 'Daniel Brandt',
    headline: 'Executive leadership for CEOs and boards',
    bio: prose`Twenty-two years in industrial companies, the last eight as chief executive of a listed group.
      I advise chief executives, managing directors and chairs on the loneliest decisions they take:
      succession, restructuring, the first hundred days, a board that has lost faith. Leadership at that
      level is less about skill than about judgement under observation. I am direct, I keep confidences, and
      I will tell you what your direct reports will not. Engagements run for six months and include
      conversations with people around you.`,
    expertise: ['leadership', 'conflict', 'communication'],
    languages: ['en', 'de'],
    countries: ['CH', 'DE', 'AT', 'GB'],
    lives: places.zurich,
    rate: 340,
    formats: ['video', 'inPerson'],
    style: 'directive',
    hours: 'Mon-Fri 08-18',
    rating: 4.9,
    reviews: 64,
  }),
  coach({
    id: 'claire-dubois',
    name: 'Claire Dubois',
    headline: 'Prendre sa place de manager, sans se durcir',
    bio: prose`Ancienne directrice des ressources humaines dans l'industrie lyonnaise, j'accompagne celles et
      ceux qui viennent de prendre la responsabilité d'une équipe. Recadrer quelqu'un sans l'humilier,
      déléguer sans tout contrôler, dire non à sa propre direction : rien de cela ne s'apprend dans les
      organigrammes. Nous partons d'une situation vécue dans la semaine, nous la rejouons, nous cherchons vos
      mots à vous. Je ne crois pas aux recettes de leadership, je crois à l'entraînement, aux petites
      victoires et à un peu d'humour.`,
    expertise: ['newManager', 'leadership', 'conflict'],
    languages: ['fr'],
    countries: ['FR', 'BE', 'CH'],
    lives: places.lyon,
    rate: 110,
    formats: ['video', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Fri 08-19',
    rating: 4.7,
    reviews: 29,
  }),
  coach({
    id: 'bettina-krause',
    name: 'Bettina Krause',
    headline: 'Führung und Zusammenarbeit im Mittelstand',
    bio: prose`Seit fünfzehn Jahren begleite ich Abteilungsleiterinnen und Meister in mittelständischen
      Betrieben. Meist ruft man mich, wenn zwei Bereiche nur noch über E-Mails miteinander reden oder wenn
      eine Führungskraft merkt, dass die Mannschaft innerlich gekündigt hat. Ich höre zuerst zu, dann
      sortieren wir: Was ist Sache, was ist Kränkung, was ist schlicht schlecht geregelt? Danach üben wir die
      Gespräche, die bisher vermieden wurden. Ich bin gelernte Industriemechanikerin, mit mir kann man auch
      in der Werkhalle sprechen.`,
    expertise: ['leadership', 'conflict', 'communication'],
    languages: ['de'],
    countries: ['DE', 'AT'],
    lives: places.berlin,
    rate: 120,
    formats: ['video', 'inPerson', 'phone'],
    style: 'balanced',
    hours: 'Mon-Thu 07-18; Fri 07-13',
    rating: 4.6,
    reviews: 33,
  }),
  coach({
    id: 'farid-haddad',
    name: 'Farid Haddad',
    headline: 'Mediator for teams that have stopped talking',
    bio: prose`I mediated neighbourhood disputes in Beirut before I ever saw an office. Colleagues who cannot
      stand each other follow the same pattern: a small injury, a private story about it, allies, silence. I
      help leads and members find the first injury and say it aloud safely. You will learn how to prepare a
      difficult meeting, keep your own temper out of it, and agree on rules that survive the next bad week. I
      work with one party, both, or the entire group.`,
    expertise: ['conflict', 'communication', 'leadership'],
    languages: ['ar', 'fr', 'en'],
    countries: ['LB', 'FR', 'CA', 'AE'],
    lives: places.montreal,
    rate: 105,
    formats: ['video', 'inPerson'],
    style: 'balanced',
    hours: 'Mon-Fri 08-17',
    rating: 4.5,
    reviews: 26,
  }),
  coach({
    id: 'ines-carvalho',
    name: 'Inês Carvalho',
    headline: 'Making distributed work humane',
    bio: prose`I have not had a desk in a company building since 2013. I coach people whose colleagues are
      squares on a screen: how to be noticed without being always online, how to draw an edge around the day
      when the kitchen is the office, how to build trust across nine time zones, how to write so that
      meetings become unnecessary. Leads come to me to redesign rituals; individuals come because the silence
      has become heavy. Practical, warm, lots of small experiments between calls.`,
    expertise: ['remoteWork', 'communication', 'stress'],
    languages: ['pt', 'en'],
    countries: ['PT', 'BR', 'EE'],
    lives: places.lisbon,
    rate: 80,
    formats: ['video'],
    style: 'supportive',
    hours: 'Mon-Fri 10-19',
    rating: 4.7,
    reviews: 41,
  }),
  coach({
    id: 'samuel-adeyemi',
    name: 'Samuel Adeyemi',
    headline: 'Equity, belonging and being the only one in the room',
    bio: prose`Two kinds of people call me. Some are Black, brown or otherwise outnumbered where they work and
      are weary of translating themselves. Others hold authority and want their hiring, pay and meetings to
      be fair in fact rather than in slogans. I served as head of inclusion at a bank and at a hospital
      network, so I know the politics, the data and the backlash. With the first I work on energy, allies and
      choosing battles; with the second on honest audits and courageous follow-through.`,
    expertise: ['identity', 'leadership', 'confidence'],
    languages: ['en', 'fr'],
    countries: ['US', 'CA', 'GB'],
    lives: places.newYork,
    rate: 140,
    formats: ['video', 'inPerson', 'phone'],
    style: 'reflective',
    hours: 'Mon-Fri 09-18',
    rating: 4.7,
    reviews: 45,
  }),
  coach({
    id: 'jake-sullivan',
    name: 'Jake Sullivan',
    headline: 'New bosses, good habits',
    bio: prose`I run a small practice in Sydney for shift leaders, clinic coordinators and freshly minted team
      leads, the ones who got the keys on Friday and were expected to know everything by Monday. Mostly we
      work on five basics: a roster people think is fair, a weekly chat with each person, saying what you
      mean, praising on the spot, and sleeping on angry e-mails. I managed kitchens and wards before this.
      Plain talk, early hours, no slides.`,
    expertise: ['newManager', 'leadership', 'conflict'],
    languages: ['en'],
    countries: ['AU', 'NZ'],
    lives: places.sydney,
    rate: 70,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Fri 06-14',
    rating: 4.5,
    reviews: 21,
  }),
];
