import { type FocusArea, focusAreas } from '../catalog/index.ts';
import { focusVocabulary } from './focus-vocabulary.ts';
import { foldText } from './keywords.ts';

const patterns = focusAreas.map((area) => {
  const stems = focusVocabulary[area].replaceAll('$', '(?![a-z0-9])');
  return [area, new RegExp(`(?<![a-z0-9])(?:${stems})`, 'gu')] as const;
});

/**
 * The focus areas a text speaks of, whatever its language, with how much of what it says belongs to each:
 * shares that add up to 1, or an empty map when no word is known.
 */
export function textTopics(text: string): ReadonlyMap<FocusArea, number> {
  const folded = foldText(text);
  const mentions = patterns
    .map(([area, pattern]) => [area, Math.sqrt(folded.match(pattern)?.length ?? 0)] as const)
    .filter(([, weight]) => weight > 0);
  const total = mentions.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(mentions.map(([area, weight]) => [area, weight / total]));
}
