import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const asia: readonly CoachStory[] = [
  {
    name: 'Ananya Krishnaswamy',
    headline: 'Engineers who want influence, not only more tickets',
    bio: prose`I spent fifteen years in chip design in Bengaluru and San Jose and became a principal engineer by
      learning, late, that good work does not speak. I coach senior technical people, especially women and those
      outside headquarters, who want scope, a title or a way back into research. We write the document that nobody
      asked for, choose the two meetings that matter and leave eleven others. I like data, so we track what you tried
      and what changed.`,
    expertise: ['promotion', 'academia', 'leadership'],
    languages: ['ta', 'hi', 'en'],
    countries: ['IN', 'US'],
    timeZone: 'Asia/Kolkata',
    formats: ['video'],
    style: 'structured',
    level: 'senior',
    rhythm: 'splitDay',
  },
  {
    name: 'Farhan Qureshi-Lodhi',
    headline: 'Interviews, offers and the nerve to send the application',
    bio: prose`I was rejected by sixty-one employers after university and kept the letters; they hang in my office in
      Karachi. Today I help graduates and returning professionals to look for work abroad or with remote companies. We
      rebuild the CV for the other country, practise interviews in both languages and plan the days so that a search
      does not swallow the person. I am cheerful by nature and honest by habit: if a role is not for you, I say so.`,
    expertise: ['jobSearch', 'confidence', 'remoteWork'],
    languages: ['ur', 'en', 'hi'],
    countries: ['PK', 'AE'],
    timeZone: 'Asia/Karachi',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'evenings',
  },
  {
    name: 'Bảo Châu Nguyễn',
    headline: 'Saying it clearly, in a culture that hints',
    bio: prose`I interpreted at trade talks in Hanoi and Brussels and noticed how often a polite yes cost a company a
      year. I coach people who work between direct and indirect cultures: Vietnamese managers with German bosses,
      foreigners leading teams in Asia, couples with two languages at one table. We study real messages word by word
      and find versions that are both kind and unmistakable. I am soft-spoken and persistent. My clients write shorter
      emails and have fewer sleepless nights.`,
    expertise: ['communication', 'conflict', 'newManager'],
    languages: ['vi', 'en', 'fr'],
    countries: ['VN', 'BE'],
    timeZone: 'Asia/Ho_Chi_Minh',
    formats: ['video', 'phone'],
    style: 'balanced',
    level: 'professional',
    rhythm: 'officeHours',
  },
  {
    name: 'Siriporn Wattanakul-Lee',
    headline: 'Health changes for people who are done with miracles',
    bio: prose`I trained as a pharmacist in Chiang Mai and became suspicious of everything sold in capsules. I coach
      people with high blood pressure, early diabetes, migraine or plain exhaustion who have instructions from a doctor
      and a life that does not fit them. We translate the leaflet into breakfast, commuting and bedtime, and change two
      things a month. I use some meditation, never incense. Progress is written down, shared with your doctor if you
      wish, and celebrated.`,
    expertise: ['health', 'stress', 'chronicIllness'],
    languages: ['th', 'en'],
    countries: ['TH', 'SG'],
    timeZone: 'Asia/Bangkok',
    formats: ['video', 'phone', 'inPerson'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'fourDays',
  },
  {
    name: 'Intan Prameswari',
    headline: 'Sales leaders who were star sellers last year',
    bio: prose`In Jakarta I grew a sales team from four to ninety and made the classic error: I kept selling. It took a
      burnt-out deputy to teach me management. I coach new sales leaders in South-East Asia to forecast without fear,
      run a pipeline meeting people like, and coach rather than close. We listen to real calls together. I bring
      playbooks, but I care more about the moment you notice that your team no longer needs you in the room.`,
    expertise: ['sales', 'newManager', 'leadership'],
    languages: ['id', 'en', 'ms'],
    countries: ['ID', 'MY'],
    timeZone: 'Asia/Jakarta',
    formats: ['video'],
    style: 'directive',
    level: 'professional',
    rhythm: 'officeHours',
  },
  {
    name: 'Maricel Dimaculangan',
    headline: 'Working abroad, sending money home, keeping some for you',
    bio: prose`I was a nurse in Riyadh and London for seventeen years and put four nephews through school. I came back
      to Manila with a bad shoulder and no savings, and that is why I do this. I coach overseas workers, carers and
      their families: the budget, the requests you may refuse, the loneliness at Christmas, the plan to return. We
      speak Tagalog, English and the language of remittances. You will leave with numbers and a lighter heart.`,
    expertise: ['finances', 'caregiving', 'relocation'],
    languages: ['tl', 'en'],
    countries: ['PH', 'GB', 'SA'],
    timeZone: 'Asia/Manila',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'weekender',
  },
  {
    name: 'Haruka Minazuki',
    headline: 'A quiet place to decide who you are now',
    bio: prose`I left a trading company in Tokyo at forty-one, the year my father died and my daughter moved out, and
      spent a winter repairing ceramics with gold lacquer. I work with people whose role has ended before they were
      ready: mothers of grown children, early retirees, those back from years abroad who no longer fit. We go slowly.
      I listen for words you repeat. I do not push for goals; direction tends to appear when nobody is pulling.`,
    expertise: ['lifeTransition', 'identity', 'purpose'],
    languages: ['ja', 'en'],
    countries: ['JP', 'NL'],
    timeZone: 'Asia/Tokyo',
    formats: ['video', 'inPerson'],
    style: 'reflective',
    level: 'principal',
    rhythm: 'schoolHours',
  },
  {
    name: 'Seo-yeon Bang',
    headline: 'Leaving overwork without leaving ambition',
    bio: prose`I was a brand manager in Seoul, proud of my hundred-hour weeks until I fainted in a lift. Recovery took
      eighteen months and made me curious. I coach ambitious people who are close to that lift. We look at the beliefs
      that keep you answering at midnight, practise small refusals and build rest into the plan as if it were a
      client. I understand hierarchy and face, so nobody will be asked to shout at the boss. Results usually stay;
      stomach aches usually go.`,
    expertise: ['burnout', 'stress', 'sleep'],
    languages: ['ko', 'en'],
    countries: ['KR', 'US'],
    timeZone: 'Asia/Seoul',
    formats: ['video', 'phone'],
    style: 'balanced',
    level: 'senior',
    rhythm: 'evenings',
  },
  {
    name: 'Wei-Lin Tsao',
    headline: 'Regional leaders between headquarters and reality',
    bio: prose`I ran Asia-Pacific for two multinationals from Singapore, which means that I spent fifteen years
      explaining Tuesday to people who were still in Monday. I coach country managers and regional heads who negotiate
      upwards every day. We prepare the board call, the restructuring, the quiet exit of a poor performer. I am
      analytical, I take notes, and I will send you the sentence you were looking for. In Mandarin or English; Malay
      for the jokes.`,
    expertise: ['leadership', 'negotiation', 'communication'],
    languages: ['zh', 'en', 'ms'],
    countries: ['SG', 'CN', 'MY'],
    timeZone: 'Asia/Singapore',
    formats: ['video', 'phone', 'inPerson'],
    style: 'directive',
    level: 'executive',
    rhythm: 'officeHours',
  },
];
