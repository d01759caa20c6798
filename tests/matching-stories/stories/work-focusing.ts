import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who are scattered, overrun or never content with themselves. */
export const workFocusing = [
  story({
    id: 'twelve-tabs-and-a-parking-fine',
    pool: 'work',
    right: 'jonas-lindqvist',
    decoys: { 'derek-stone': 'price', 'nils-aalto': 'near', 'linda-marsh': 'rating' },
    why: 'Brilliant in emergencies, unable to begin, unopened post: attention, not planning. Not Nils.',
    client: {
      ...manners.methodical,
      ...places.stockholm,
      languages: ['en'],
      budget: 95,
      free: 'Mon-Fri morning',
      focusAreas: ['productivity'],
      goals: prose`I would like to do the thing on the day I said I would. Just once, without a crisis, without borrowing
        the last night before it is due.`,
      challenges: prose`When the server burns I am a genius; on a quiet Wednesday I have twelve tabs open and have
        polished the kettle. I pay each parking fine twice over. My sister's boy was tested last year and the
        list the doctor read out was my biography.`,
      industry: 'technology',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'warned-twice-for-lateness',
    pool: 'work',
    right: 'jonas-lindqvist',
    decoys: { 'nils-aalto': 'near', 'derek-stone': 'price', 'hannah-kowalski': 'near' },
    why: 'A recent diagnosis and a job at risk; wants ways of working made for it.',
    client: {
      ...manners.gentle,
      ...places.london,
      languages: ['en'],
      budget: 90,
      free: 'Mon-Fri afternoon',
      focusAreas: ['focusAdhd', 'stress'],
      goals: prose`A psychiatrist put a name to it in June. Before they fire me I want to find out how someone like me can
        hold on to a job he actually loves.`,
      challenges: prose`I honestly believe that five minutes is enough to shower, eat and cross the city. Two written
        warnings. Planners work for a fortnight, then I cannot see them any more. Should I tell my manager?`,
      industry: 'media',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'auditor-home-by-nine',
    pool: 'work',
    right: 'nils-aalto',
    decoys: { 'jonas-lindqvist': 'near', 'derek-stone': 'price', 'tom-whitaker': 'price' },
    why: 'Organised, healthy, merely given too much and unable to refuse: capacity and calendar. Nils.',
    client: {
      ...manners.methodical,
      ...places.stockholm,
      languages: ['en', 'sv'],
      budget: 85,
      free: 'Mon-Fri morning',
      focusAreas: ['productivity'],
      goals: prose`To be home for supper with my boys three times a week, and to get the thinking part of the audit done
        while it is light outside.`,
      challenges: prose`I am orderly to a fault, yet my day belongs to whoever writes to me first. Meetings from eight to
        five, the real job after that. I say of course to everybody, because I can see that they need it.`,
      industry: 'finance',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'they-will-find-out-on-rounds',
    pool: 'work',
    right: 'naomi-clarke',
    decoys: { 'linda-marsh': 'rating', 'erin-gallagher': 'hours', 'greta-vogel': 'near' },
    why: 'Head surgeon, decorated, convinced of a mistake in her file: Naomi’s whole practice.',
    client: {
      ...manners.thoughtful,
      ...places.dublin,
      languages: ['en'],
      budget: 130,
      free: 'Mon-Fri evening',
      focusAreas: ['stress', 'purpose'],
      goals: prose`I would like to stand in my own operating theatre and feel that I am allowed to be there. When a patient
        thanks me I would like to take it in.`,
      challenges: prose`They made me head of surgery in May and I am sure somebody mixed up the files. I check everything
        four times, I cannot bear to be second, and at night I wait for the call that says they have noticed.`,
      industry: 'health',
      careerStage: 'executive',
      ageBand: '45-54',
    },
  }),
];
