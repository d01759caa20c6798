import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const africaAndMiddleEast: readonly CoachStory[] = [
  {
    name: 'Amara Okonjo-Bello',
    headline: 'Money, courage and the business you keep talking about',
    bio: prose`I grew up behind my grandmother's fabric stall in Lagos, where every price began as a conversation.
      After ten years in micro-finance I know that what stops most founders is neither idea nor capital but an untidy
      notebook. I coach first-time entrepreneurs and people paying off debt: we open the envelopes together, separate
      the shop's purse from the family's, and plan ninety days at a time. I am strict with numbers and gentle with the
      stories behind them.`,
    expertise: ['entrepreneurship', 'finances', 'confidence'],
    languages: ['en'],
    countries: ['NG', 'GB'],
    timeZone: 'Africa/Lagos',
    formats: ['video', 'phone'],
    style: 'structured',
    level: 'associate',
    rhythm: 'officeHours',
  },
  {
    name: 'Wanjiru Kahiga',
    headline: 'Growing managers people want to follow',
    bio: prose`I led programmes for a health charity across seven counties, with teams on motorbikes and budgets that
      changed monthly. The managers who thrived were not the loudest; they were clear. I help new and mid-level leaders
      to delegate properly, give feedback on the same day and stop rescuing. We work from your real meetings, sometimes
      with a recording, and from a weekly reflection of five lines. Nonprofit, public sector and family businesses feel
      like home to me.`,
    expertise: ['leadership', 'newManager', 'communication'],
    languages: ['sw', 'en'],
    countries: ['KE', 'TZ', 'UG'],
    timeZone: 'Africa/Nairobi',
    formats: ['video', 'phone'],
    style: 'balanced',
    level: 'professional',
    rhythm: 'officeHours',
  },
  {
    name: 'Kwabena Asiedu-Tano',
    headline: 'Confidence is a skill, and skills can be practised',
    bio: prose`I stammered until I was nineteen and read the evening news on Accra radio at twenty-five. Nothing magic
      happened in between, only practice with someone patient. I coach graduates, career changers and anybody who goes
      small in important rooms. We choose one situation, break it into breaths, words and posture, and meet it again
      and again at growing size. I also help you tell your own career as a story that makes sense, gaps and detours
      included.`,
    expertise: ['confidence', 'careerChange', 'publicSpeaking'],
    languages: ['en', 'fr'],
    countries: ['GH', 'CI'],
    timeZone: 'Africa/Accra',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'evenings',
  },
  {
    name: 'Thandeka Mabuza-Roux',
    headline: 'Hard conversations across real differences',
    bio: prose`I began in community mediation in Johannesburg, where the meeting might include a bishop, a taxi owner
      and two men who had shot at each other. Boardrooms seem quiet by comparison, but the fear is the same. I coach
      leaders and teams through conflicts about race, language, history and money. We prepare what must be said, what
      must be heard and what can wait. I will not make it comfortable. I will make it possible, and I stay until it is
      done.`,
    expertise: ['conflict', 'leadership', 'identity'],
    languages: ['en', 'nl'],
    countries: ['ZA', 'NL'],
    timeZone: 'Africa/Johannesburg',
    formats: ['video', 'inPerson'],
    style: 'balanced',
    level: 'principal',
    rhythm: 'fourDays',
  },
  {
    name: 'Yasmine El-Gharbi',
    headline: 'Ask for it: salary, title, time, respect',
    bio: prose`I was the first woman to head a plant in a Moroccan automotive group, and I negotiated badly for myself
      until a colleague showed me his payslip. I coach women in industry, engineering and finance who are done being
      reliable and cheap. We gather market figures, choose the moment, write three sentences and rehearse the pause
      after them. Between sessions I am reachable on the day it happens. In Arabic, French or English, with the same
      impatience in all three.`,
    expertise: ['negotiation', 'promotion', 'leadership'],
    languages: ['ar', 'fr', 'en'],
    countries: ['MA', 'FR'],
    timeZone: 'Africa/Casablanca',
    formats: ['video', 'phone'],
    style: 'directive',
    level: 'senior',
    rhythm: 'splitDay',
  },
  {
    name: 'Tarek Hanafy-Said',
    headline: 'Speak so that the last row leans forward',
    bio: prose`I taught rhetoric at Cairo University and, less officially, prepared nervous grooms for wedding
      speeches. Both need the same three things: one thought, breath, and somebody to say it to. I help scientists,
      lawyers and managers who present in Arabic or in English as a second language, where the fear of mistakes eats
      the message. We shorten, we read aloud, we film. You will not lose your accent; you will lose the habit of
      excusing yourself for it.`,
    expertise: ['publicSpeaking', 'communication', 'confidence'],
    languages: ['ar', 'en'],
    countries: ['EG', 'SA'],
    timeZone: 'Africa/Cairo',
    formats: ['video', 'inPerson'],
    style: 'structured',
    level: 'professional',
    rhythm: 'nightOwl',
  },
  {
    name: 'Noor Al-Rashdan',
    headline: 'New city, new role, ninety days',
    bio: prose`I have moved country nine times, five of them as the accompanying spouse and four as the reason for the
      move. From Dubai I coach executives and families in the first three months of an assignment, when everything is
      decided and nothing is understood. We map the people who matter, the unwritten rules and the school run, and
      keep an eye on the marriage as well as the quarterly target. Employers often pay; what we say stays between us.`,
    expertise: ['relocation', 'leadership', 'relationships'],
    languages: ['ar', 'en'],
    countries: ['AE', 'KW', 'QA'],
    timeZone: 'Asia/Dubai',
    formats: ['video', 'phone', 'inPerson'],
    style: 'structured',
    level: 'executive',
    rhythm: 'earlyBird',
  },
  {
    name: 'Yael Bar-Shachar',
    headline: 'Restless minds with too many good ideas',
    bio: prose`I am an inventor with four patents, a late ADHD diagnosis and a cupboard of unfinished prototypes that I
      show to every client. I coach designers, founders and researchers who start fast and fade in the middle. We pick
      one idea using rules you agree to while sober, build a ridiculous first version within a week, and invite
      criticism before you feel ready. I talk quickly, draw constantly and will happily argue. Finishing, I promise, is
      learnable.`,
    expertise: ['creativity', 'focusAdhd', 'entrepreneurship'],
    languages: ['he', 'en'],
    countries: ['IL', 'US'],
    timeZone: 'Asia/Jerusalem',
    formats: ['video'],
    style: 'directive',
    level: 'senior',
    rhythm: 'evenings',
  },
];
