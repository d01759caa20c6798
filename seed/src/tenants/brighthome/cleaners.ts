import type { FocusArea } from '@evergrow/domain/catalog';
import type { Language } from '@evergrow/domain/kernel';
import type { Rhythm } from '../../people/rhythms.ts';
import { prose } from '../../prose.ts';

export type CleanerStory = {
  readonly name: string;
  readonly headline: string;
  readonly bio: string;
  readonly expertise: readonly FocusArea[];
  readonly languages: readonly Language[];
  readonly rhythm: Rhythm;
  /** Cents of a US dollar for an hour. */
  readonly hourly: number;
};

export const cleaners: readonly CleanerStory[] = [
  {
    name: 'Rosalind Achebe',
    headline: 'Team lead; serves Hyde Park, Mueller and Cherrywood',
    bio: prose`I started with one bicycle and a bucket and now train everyone who joins us. I like old houses with
      complicated corners, and I know which finishes forgive and which do not. You get the same person each time, a
      note about anything I noticed, and a kitchen that makes you want to cook.`,
    expertise: ['cleaning', 'deepCleaning', 'moveOut'],
    languages: ['en'],
    rhythm: 'crewDays',
    hourly: 5_200,
  },
  {
    name: 'Ignacio Bellorín',
    headline: 'Windows and glass; serves Downtown and Travis Heights',
    bio: prose`I washed towers in Caracas hanging from a rope; your second floor does not scare me. I clean windows,
      tracks, screens and skylights, and I love the moment when the light comes in differently. Hablo español y
      trabajo con cuidado alrededor de plantas, cuadros y gatos curiosos.`,
    expertise: ['windows', 'cleaning'],
    languages: ['es', 'en'],
    rhythm: 'crewWithSaturday',
    hourly: 4_800,
  },
  {
    name: 'Thuy-Linh Marsden',
    headline: 'Regular homes kept calm; serves Mueller and Windsor Park',
    bio: prose`Most of my families have been with me for years. I keep a little card for each home: the mug that must
      not be moved, the shelf for the hamster, the bed made with four pillows. Tidy houses are made by routine, not by
      force, and I enjoy the routine.`,
    expertise: ['cleaning'],
    languages: ['en', 'vi'],
    rhythm: 'crewDays',
    hourly: 4_400,
  },
  {
    name: 'Delroy Fontaine-Price',
    headline: 'Deep cleaning and after-party rescue; serves East Austin',
    bio: prose`Ovens, grout, the space behind the washing machine: I go where a vacuum cleaner gives up. I used to run
      hotel kitchens, so I am quick, I label everything, and I do not mind a disaster. Tell me what happened; I have
      seen worse and I will not tell anybody.`,
    expertise: ['deepCleaning', 'cleaning'],
    languages: ['en', 'fr'],
    rhythm: 'crewWithSaturday',
    hourly: 5_000,
  },
  {
    name: 'Magdalena Wrońska',
    headline: 'Move-out specialist; serves all areas',
    bio: prose`I clean empty homes so that deposits come back. I work from the landlord's own checklist, photograph
      every room when I am done and send you the pictures the same evening. In six years three owners complained; two
      of them apologised. I bring ladders, music and my own lunch.`,
    expertise: ['moveOut', 'deepCleaning', 'windows'],
    languages: ['pl', 'en'],
    rhythm: 'crewDays',
    hourly: 5_400,
  },
  {
    name: 'Samir Haddouche',
    headline: 'Quiet weekday cleaning; serves Clarksville and Zilker',
    bio: prose`Many of my clients work at home, so I have learnt to clean around a video call. Soft shoes, a silent
      vacuum, no questions while the camera is on. I use unscented products throughout and keep separate cloths for
      every room, in colours, so that I can prove it.`,
    expertise: ['cleaning', 'deepCleaning'],
    languages: ['ar', 'fr', 'en'],
    rhythm: 'crewDays',
    hourly: 4_600,
  },
  {
    name: 'Georgette Pruitt',
    headline: 'Homes with children and large dogs; serves South Lamar',
    bio: prose`I raised five boys and a Great Dane, and nothing on your carpet will surprise me. I sort toys, strip
      beds, find lost socks and leave a bathroom you could photograph. Older clients like that I stay for a coffee
      when the time allows. References on request, cookies at Christmas.`,
    expertise: ['cleaning'],
    languages: ['en'],
    rhythm: 'crewWithSaturday',
    hourly: 4_300,
  },
  {
    name: 'Kenji Albright-Sato',
    headline: 'Careful with art, books and wood; serves Tarrytown',
    bio: prose`I trained as a conservator's assistant before I began to clean homes, and I still treat a bookshelf like
      an archive. Waxed floors, lacquer, brass, linen: every surface gets what it needs and nothing more. I work
      slowly and finish on time, which is mainly a matter of planning.`,
    expertise: ['cleaning', 'windows', 'deepCleaning'],
    languages: ['en', 'ja'],
    rhythm: 'crewDays',
    hourly: 5_600,
  },
];
