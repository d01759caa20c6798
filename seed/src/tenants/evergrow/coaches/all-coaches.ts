import type { CoachStory } from '../coach-story.ts';
import { africaAndMiddleEast } from './africa-and-middle-east.ts';
import { asia } from './asia.ts';
import { centralAndEasternEurope } from './central-and-eastern-europe.ts';
import { iberiaAndLatinAmerica } from './iberia-and-latin-america.ts';
import { northernEurope } from './northern-europe.ts';
import { oceaniaAndNorthAmerica } from './oceania-and-north-america.ts';
import { westernEurope } from './western-europe.ts';

/** The coaches of the practice. */
export const allCoaches: readonly CoachStory[] = [
  ...iberiaAndLatinAmerica,
  ...westernEurope,
  ...northernEurope,
  ...centralAndEasternEurope,
  ...africaAndMiddleEast,
  ...asia,
  ...oceaniaAndNorthAmerica,
];
