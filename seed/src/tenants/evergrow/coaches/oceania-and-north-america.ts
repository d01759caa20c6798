import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const oceaniaAndNorthAmerica: readonly CoachStory[] = [
  {
    name: 'Mereana Tūhoro',
    headline: 'Leading with those who came before and those who come after',
    bio: prose`I was principal of a bilingual school near Rotorua and sat on our iwi's trust board, where decisions are
      weighed against grandchildren. I coach leaders who feel thin: good at targets and unsure what they are for. We
      begin with where you stand and whom you belong to, then work on the calendar, the team and the courage to go
      slower. Community leaders and indigenous professionals are especially welcome. I sing sometimes. You may too,
      though nobody has to.`,
    expertise: ['leadership', 'purpose', 'identity'],
    languages: ['en'],
    countries: ['NZ', 'AU'],
    timeZone: 'Pacific/Auckland',
    formats: ['video', 'phone'],
    style: 'reflective',
    level: 'senior',
    rhythm: 'fourDays',
  },
  {
    name: 'Lachlan Pettifer',
    headline: 'Straight talk for blokes who do not talk',
    bio: prose`I drove road trains across the Nullarbor for twenty years, drank for fifteen of them, and learnt to talk
      in a men's shed in Ballarat. I coach tradespeople, farmers, drivers and anyone who thinks coaching is not for
      people like them. Separation, drinking, anger, a son who will not call: we take it one job at a time. No
      worksheets unless you ask. Half of my clients ring from the ute with the engine off, and that works fine.`,
    expertise: ['sobriety', 'relationships', 'lifeTransition'],
    languages: ['en'],
    countries: ['AU'],
    timeZone: 'Australia/Sydney',
    formats: ['phone', 'video'],
    style: 'balanced',
    level: 'associate',
    rhythm: 'evenings',
  },
  {
    name: 'Desiree Whitlock-Jones',
    headline: 'A full life with a body that has opinions',
    bio: prose`Lupus retired me from the Chicago Fire Department at thirty-six. For a year I was only a patient; then I
      got bored of it. I coach people with chronic illness, long recoveries or invisible disabilities to plan with
      energy instead of time. We talk pacing, work accommodations, dating, doctors and the friend who keeps
      recommending celery. Cancel on the same day if you flare; I truly understand. Carers and partners often come for
      a session of their own.`,
    expertise: ['chronicIllness', 'caregiving', 'identity'],
    languages: ['en'],
    countries: ['US'],
    timeZone: 'America/Chicago',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'professional',
    rhythm: 'schoolHours',
  },
  {
    name: 'Marcus Oyelaran-Pratt',
    headline: 'Boardroom presence without the performance',
    bio: prose`I was a trial lawyer in New York, which is theatre with consequences, and later general counsel of a
      listed company. I coach executives for the rooms where minutes decide years: earnings calls, hearings, the first
      hundred days. We find the argument, strip the adjectives and work on stillness. I give feedback the way I would
      want it before a jury comes back. Clients say I am calm in a way that is contagious, and expensive in a way that
      is fair.`,
    expertise: ['publicSpeaking', 'leadership', 'negotiation'],
    languages: ['en'],
    countries: ['US', 'NG'],
    timeZone: 'America/New_York',
    formats: ['video', 'phone', 'inPerson'],
    style: 'directive',
    level: 'executive',
    rhythm: 'splitDay',
  },
  {
    name: 'Guadalupe Treviño-Marsh',
    headline: 'Routines for loud, loving, over-scheduled families',
    bio: prose`I raised twins in Los Angeles while running a school cafeteria, so I respect anything that works on a
      Tuesday at six. I coach parents, single parents and grandparents in English, Spanish or the mixture we all speak
      at home. We choose one hinge of the day, mornings, meals or bedtime, and make it easier for everyone including
      you. Charts are optional, humour is not. If a child is struggling more than routines can mend, I help you find
      the right specialist.`,
    expertise: ['parenting', 'habits', 'nutrition'],
    languages: ['es', 'en'],
    countries: ['US', 'MX'],
    timeZone: 'America/Los_Angeles',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'schoolHours',
  },
  {
    name: 'Eli Saperstein-Cho',
    headline: 'Get it done with the attention you actually have',
    bio: prose`I am a former air-traffic controller in Denver: superb focus at work, unpaid parking tickets at home. My
      coaching borrows from the tower. We reduce what is in the air, use checklists that respect your intelligence and
      debrief without blame. Clients are students, founders and late-diagnosed adults with ADHD who are tired of being
      called lazy. Sessions are short, frequent and slightly playful, with a shared board between them. We aim for safe
      landings, not for perfect ones.`,
    expertise: ['focusAdhd', 'productivity', 'academia'],
    languages: ['en', 'ko'],
    countries: ['US', 'KR'],
    timeZone: 'America/Denver',
    formats: ['video'],
    style: 'structured',
    level: 'professional',
    rhythm: 'nightOwl',
  },
  {
    name: 'Geneviève Laflèche-Dubois',
    headline: 'Retirement, widowhood and other adventures nobody rehearses',
    bio: prose`I announced trains at the station in Montréal for thirty-one years and know a good deal about departures.
      Since my husband's death I have coached people over sixty through the two great rearrangements, the end of work
      and the end of a long marriage. We speak of money and closets, of evenings, of wanting to be touched, of learning
      the guitar. I bring tenderness and timetables. Adult children sometimes book the first conversation; the next one
      belongs to the parent.`,
    expertise: ['retirement', 'grief', 'lifeTransition'],
    languages: ['fr', 'en'],
    countries: ['CA', 'FR'],
    timeZone: 'America/Toronto',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'professional',
    rhythm: 'weekender',
  },
  {
    name: 'Tamsin Blackwater-Reid',
    headline: 'Eat, move and rest like someone you are fond of',
    bio: prose`I am a registered dietitian in Vancouver and a recovered perfectionist. People come to me after the
      tenth plan has failed and leave without an eleventh. We look at appetite, movement and sleep as one system and
      experiment with curiosity: more breakfast, fewer rules, a walk before the news. I do not weigh anybody. My
      favourite clients are those in the middle of menopause, exams or night shifts, when the usual advice becomes
      absurd and small mercies matter most.`,
    expertise: ['nutrition', 'sleep', 'fitness'],
    languages: ['en', 'fr'],
    countries: ['CA'],
    timeZone: 'America/Vancouver',
    formats: ['video', 'inPerson'],
    style: 'balanced',
    level: 'senior',
    rhythm: 'earlyBird',
  },
];
