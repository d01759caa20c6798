import { coarsePoint } from '@evergrow/domain/kernel';
import { defaultWorkSettings, type WorkSettings } from '@evergrow/domain/scheduling';
import { nameSlug } from '../../people/person.ts';
import { homeOf, pointOf } from '../../places/home-of.ts';
import { type CleanerStory, cleaners } from './cleaners.ts';

/** What the company calls what its people have learnt. */
const skillNames = { windows: 'Windows', deepCleaning: 'Deep cleaning', moveOut: 'Move-out' } as const;

function settingsOf({ name, expertise }: CleanerStory, index: number): WorkSettings {
  const skills = Object.entries(skillNames).flatMap(([focus, skill]) =>
    expertise.some((one) => one === focus) ? [skill] : [],
  );
  return {
    ...defaultWorkSettings,
    skills,
    priority: index === 0 ? 80 : 50,
    base: coarsePoint(pointOf(homeOf(nameSlug(name)))),
    lunch: { from: '11:30', to: '14:00', minutes: 30 },
  };
}

/** What every cleaner can do, and from where they set out. */
export const brighthomeWorkforce: Readonly<Record<string, WorkSettings>> = Object.fromEntries(
  cleaners.map((story, index) => [nameSlug(story.name), settingsOf(story, index)]),
);
