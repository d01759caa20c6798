import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const centralAndEasternEurope: readonly CoachStory[] = [
  {
    name: 'Zofia Wierzbińska',
    headline: 'From redundancy letter to signed contract',
    bio: prose`I recruited for factories and start-ups in Warsaw for sixteen years and have read, by my own estimate,
      forty thousand CVs. Most were better people than documents. I help you turn a life into two clear pages, choose
      fifteen employers worth the effort and prepare answers that do not sound prepared. We also talk about what a
      search does to the mood, because weeks of silence hurt. You get a Friday check-in until you sign, at no extra
      cost.`,
    expertise: ['jobSearch', 'careerChange', 'confidence'],
    languages: ['pl', 'en'],
    countries: ['PL', 'GB'],
    timeZone: 'Europe/Warsaw',
    formats: ['video', 'phone'],
    style: 'structured',
    level: 'professional',
    rhythm: 'officeHours',
  },
  {
    name: 'Matěj Hruboň',
    headline: 'Small businesses that do not eat their owner',
    bio: prose`My parents ran a bakery in Olomouc and never took a holiday together, so I studied how not to do that. I
      coach owners with two to thirty employees: workshops, clinics, studios, web shops. We find the three decisions
      only you can take and hand over the rest, with prices that finally include your own wage. I draw everything on
      one sheet and hold you to it kindly. Many clients get their Wednesdays back within two months.`,
    expertise: ['entrepreneurship', 'productivity', 'finances'],
    languages: ['cs', 'sk', 'en'],
    countries: ['CZ', 'SK'],
    timeZone: 'Europe/Prague',
    formats: ['video', 'inPerson'],
    style: 'structured',
    level: 'professional',
    rhythm: 'earlyBird',
  },
  {
    name: 'Réka Szentmihályi',
    headline: 'Couples and colleagues who have the same fight every month',
    bio: prose`I am a former theatre director, and I see quarrels as scenes with a script: same entrance, same line,
      same slammed door. Once you can see the script you may rewrite it. I work with couples, business partners and
      whole families who love each other and are worn out. We slow the scene down, change places, find the sentence
      underneath. There is more laughter than people expect. One session with both, one with each, then both again is
      my usual beginning.`,
    expertise: ['relationships', 'conflict', 'communication'],
    languages: ['hu', 'en', 'de'],
    countries: ['HU', 'AT'],
    timeZone: 'Europe/Budapest',
    formats: ['video', 'inPerson'],
    style: 'balanced',
    level: 'senior',
    rhythm: 'evenings',
  },
  {
    name: 'Ioana Brâncuș',
    headline: 'Bigger deals, calmer voice, cleaner conscience',
    bio: prose`I sold enterprise software across the Balkans for thirteen years, often as the only woman at the table
      and usually the youngest. I coach account managers, agency owners and freelancers who discount out of nerves. We
      work on one live opportunity at a time: who decides, what it is worth to them, what you will say when they go
      quiet. I record our rehearsals so that you can hear yourself improve. My clients raise their prices, then wonder
      why they waited.`,
    expertise: ['sales', 'negotiation', 'confidence'],
    languages: ['ro', 'en', 'fr'],
    countries: ['RO', 'FR'],
    timeZone: 'Europe/Bucharest',
    formats: ['video', 'phone'],
    style: 'directive',
    level: 'senior',
    rhythm: 'officeHours',
  },
  {
    name: 'Oksana Verbytska',
    headline: 'Starting over in a country you did not plan on',
    bio: prose`I left Kharkiv with one suitcase, a cat and a doctorate nobody could read. Step by step I built a
      practice for people who begin again: refugees, expatriates, those who followed a partner and lost a profession.
      We sort the urgent from the merely loud, learn how the new place really works and keep what must not be lost,
      including your sense of humour. Nervous systems come first; plans follow. In Ukrainian, Polish or careful
      English.`,
    expertise: ['relocation', 'stress', 'identity'],
    languages: ['uk', 'pl', 'en', 'ru'],
    countries: ['UA', 'PL'],
    timeZone: 'Europe/Kyiv',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'fourDays',
  },
  {
    name: 'Dragan Milutin-Kos',
    headline: 'Training for busy people who quit every January',
    bio: prose`I played second-division handball until my knee ended the argument, and I gained twenty-eight kilos
      proving that I did not care. Losing them took four years and every mistake available. I coach men and women who
      know perfectly well what to do and do not do it. We remove choices, lower the bar, and never miss twice. Expect
      short messages, blunt questions and real joy about boring progress. Food, drink and sleep are part of the
      training.`,
    expertise: ['fitness', 'habits', 'nutrition'],
    languages: ['sr', 'hr', 'en'],
    countries: ['RS', 'HR', 'SI'],
    timeZone: 'Europe/Belgrade',
    formats: ['video', 'phone'],
    style: 'directive',
    level: 'associate',
    rhythm: 'earlyBird',
  },
  {
    name: 'Eleni Vasilakou',
    headline: 'When you care for everyone and run on empty',
    bio: prose`I was a social worker in Athens through the crisis years and a daughter of two parents with dementia at
      the same time. I learnt that exhausted carers do not need advice to take baths. They need somebody to do the
      sums with: hours, money, siblings, guilt. We draw your week honestly, find help you did not know you were
      entitled to and practise asking for it. Nurses, teachers and eldest daughters are my people, and everyone else
      is welcome too.`,
    expertise: ['caregiving', 'burnout', 'stress'],
    languages: ['el', 'en'],
    countries: ['GR', 'CY'],
    timeZone: 'Europe/Athens',
    formats: ['video', 'phone', 'inPerson'],
    style: 'supportive',
    level: 'professional',
    rhythm: 'schoolHours',
  },
  {
    name: 'Kaur Rebane-Lill',
    headline: 'From side project to company, without drama',
    bio: prose`I have shipped eleven products from a wooden house outside Tartu; three paid the bills. I coach makers,
      mostly technical, who hide in code when they should talk to a customer. Every week you promise one uncomfortable
      act and send me the proof. We look at numbers small enough to trust and decide early what would make you stop. I
      believe in profitable, modest, long-lived companies, and in closing the laptop when the forest is full of
      mushrooms.`,
    expertise: ['entrepreneurship', 'remoteWork', 'sales'],
    languages: ['et', 'en', 'ru'],
    countries: ['EE', 'FI'],
    timeZone: 'Europe/Tallinn',
    formats: ['video'],
    style: 'directive',
    level: 'senior',
    rhythm: 'splitDay',
  },
];
