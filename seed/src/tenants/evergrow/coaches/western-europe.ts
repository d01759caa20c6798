import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const westernEurope: readonly CoachStory[] = [
  {
    name: 'Solène Kerbrat',
    headline: 'For executives who are tired in a way holidays do not fix',
    bio: prose`I ran the operations of a European rail company until my body resigned before I did. Since then I have
      coached directors and board members who carry more than they can say aloud at the office. We speak plainly about
      power, loneliness and exhaustion, then about the calendar, which is where strategy actually lives. I am direct,
      I keep secrets well, and I will ask who you would be without the title. Many clients meet me on a walk, by
      phone, early in the morning.`,
    expertise: ['leadership', 'burnout', 'purpose'],
    languages: ['fr', 'en'],
    countries: ['FR', 'BE', 'CH'],
    timeZone: 'Europe/Paris',
    formats: ['video', 'phone', 'inPerson'],
    style: 'directive',
    level: 'executive',
    rhythm: 'earlyBird',
  },
  {
    name: 'Bastien Roumégoux',
    headline: 'Leaving a profession you were once proud of',
    bio: prose`I cooked in starred kitchens for fourteen years and left with a bad back and no idea who I was without
      an apron. Today I work with chefs, nurses, teachers and other people of passion who need a different life before
      the old one breaks them. We make an inventory of what your hands already know, meet two trades from the inside,
      and rebuild everyday habits such as eating sitting down. It is slower than a career test, and it lasts.`,
    expertise: ['careerChange', 'nutrition', 'burnout'],
    languages: ['fr', 'en', 'it'],
    countries: ['FR', 'IT'],
    timeZone: 'Europe/Paris',
    formats: ['video', 'inPerson'],
    style: 'balanced',
    level: 'professional',
    rhythm: 'fourDays',
  },
  {
    name: 'Wiebke Tönnsen',
    headline: 'Stress is information; let us read it before it shouts',
    bio: prose`As an occupational physician on the Hamburg docks I wrote thousands of sick notes for people I would
      rather have met a year earlier. I became a coach to be that year earlier. I work with a simple log, measurable
      recovery and a great deal of northern dryness. You will learn which of your tasks truly drain you, which only
      annoy you, and which conversation with your employer is overdue. I am not a therapist, and I tell you when one
      would serve you better.`,
    expertise: ['burnout', 'stress', 'sleep'],
    languages: ['de', 'en'],
    countries: ['DE'],
    timeZone: 'Europe/Berlin',
    formats: ['video', 'phone'],
    style: 'structured',
    level: 'senior',
    rhythm: 'officeHours',
  },
  {
    name: 'Cem Aydıntepe',
    headline: 'First in the family to lead, and sometimes the only one in the room',
    bio: prose`My parents came to Berlin to build cars; I ended up leading forty software developers and translating
      myself in every meeting. I coach people who are the first in their family at university, in management, or in
      this country. We talk about code-switching, about loyalty, about asking for the salary without apologising. You
      will leave with practical manager tools and the permission to be one person all day. Auf Deutsch, Türkçe or in
      English, and often in all three.`,
    expertise: ['newManager', 'identity', 'promotion'],
    languages: ['de', 'tr', 'en'],
    countries: ['DE', 'TR'],
    timeZone: 'Europe/Berlin',
    formats: ['video', 'inPerson'],
    style: 'balanced',
    level: 'professional',
    rhythm: 'evenings',
  },
  {
    name: 'Lotte van Heerwaarden',
    headline: 'Systems for brains that open forty tabs before breakfast',
    bio: prose`I was diagnosed with ADHD at thirty-four, with two businesses, three children and a garage full of
      abandoned hobbies. I do not teach discipline; I teach scaffolding. We look at where your day leaks and try one
      tiny external aid at a time: a timer, a body double, a bag that is always packed. Between sessions I send voice
      messages at the moment you said would be hardest. Clients tell me that the shame goes first, and that the order
      comes after.`,
    expertise: ['focusAdhd', 'productivity', 'habits'],
    languages: ['nl', 'en', 'de'],
    countries: ['NL', 'DE'],
    timeZone: 'Europe/Amsterdam',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'professional',
    rhythm: 'schoolHours',
  },
  {
    name: 'Ruben Claessens',
    headline: 'Negotiate the thing itself, and keep the relationship',
    bio: prose`Twenty years as a union negotiator in Antwerp and Brussels taught me that most deals fail in the
      preparation. I now sit on neither side. People bring me salary talks, contracts, inheritances and the neighbour's
      hedge. We map interests, decide where you truly walk away, and rehearse with me playing the person you dread. I
      play them rather well. You should expect a one-page plan after every session and a strict question afterwards:
      what did you learn about yourself?`,
    expertise: ['negotiation', 'conflict', 'communication'],
    languages: ['nl', 'fr', 'en'],
    countries: ['BE', 'LU'],
    timeZone: 'Europe/Brussels',
    formats: ['video', 'phone', 'inPerson'],
    style: 'directive',
    level: 'principal',
    rhythm: 'officeHours',
  },
  {
    name: 'Ottilie Brandauer',
    headline: 'Finish the thesis, give the talk, stay a person',
    bio: prose`I supervised doctoral students in Vienna for two decades and noticed that nobody was stuck because of
      the science. They were stuck because of the supervisor, the second chapter or the fear of being read. With me
      you write in short, dull, regular portions and speak about your work to a real listener every fortnight. I help
      with vivas, keynote lectures and the quiet question of whether to stay in academia at all. Both answers are
      respectable, and I have lived both.`,
    expertise: ['academia', 'publicSpeaking', 'careerChange'],
    languages: ['de', 'en', 'hu'],
    countries: ['AT', 'HU'],
    timeZone: 'Europe/Vienna',
    formats: ['video', 'inPerson'],
    style: 'structured',
    level: 'senior',
    rhythm: 'fourDays',
  },
  {
    name: 'Reto Zumbrunn',
    headline: 'The last five working years and the first five after them',
    bio: prose`I advised families on pensions in Zurich until I understood that the money question is usually the
      second one. The first is what Tuesday will look like. I accompany people between fifty-five and seventy through
      the handover of a company, a role or a farm, and through the odd silence that follows. We test the future in
      small doses, speak with partners early, and put sober figures next to each wish. I am patient, precise and
      rarely in a hurry.`,
    expertise: ['retirement', 'finances', 'lifeTransition'],
    languages: ['de', 'fr', 'en', 'it'],
    countries: ['CH', 'LI'],
    timeZone: 'Europe/Zurich',
    formats: ['video', 'phone', 'inPerson'],
    style: 'reflective',
    level: 'executive',
    rhythm: 'fourDays',
  },
  {
    name: 'Ginevra Malaspini',
    headline: 'Making things again after a long, sensible pause',
    bio: prose`I restored frescoes in Rome and Ravenna, work in which you spend a month on a hand the size of a plum.
      It made me patient with beginnings. I coach people who used to draw, sing, build or write and stopped because
      life became serious. We find the smallest daily gesture that still feels like you and protect it from
      usefulness. For creative professionals I also do the unromantic part: prices, refusals, portfolios and the email
      you have been avoiding since spring.`,
    expertise: ['creativity', 'purpose', 'confidence'],
    languages: ['it', 'en'],
    countries: ['IT', 'MT'],
    timeZone: 'Europe/Rome',
    formats: ['video', 'inPerson'],
    style: 'reflective',
    level: 'professional',
    rhythm: 'splitDay',
  },
];
