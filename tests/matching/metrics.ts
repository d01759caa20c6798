/** How good rankings are on average: each figure is in [0, 1]. */
export interface Quality {
  /** Share of rankings whose first place is right. */
  readonly hitAt1: number;
  /** Share of rankings with a right one among the first three. */
  readonly hitAt3: number;
  /** Mean of 1 / place of the first right one; 0 where it is absent. */
  readonly meanReciprocalRank: number;
}

/** The place (from 1) of the first accepted id, or null when none is in the ranking. */
export function placeOfFirst(ranking: readonly string[], accepted: readonly string[]): number | null {
  const index = ranking.findIndex((id) => accepted.includes(id));
  return index < 0 ? null : index + 1;
}

/** Quality of one ranking by the place of its first right one. */
export function qualityOfPlace(place: number | null): Quality {
  if (place === null) return { hitAt1: 0, hitAt3: 0, meanReciprocalRank: 0 };
  return { hitAt1: place === 1 ? 1 : 0, hitAt3: place <= 3 ? 1 : 0, meanReciprocalRank: 1 / place };
}

/**
 * What shuffling `candidates` with `accepted` right ones among them gives on average: exact, not sampled.
 * The first right one stands at place p with probability C(candidates - p, accepted - 1) / C(candidates,
 * accepted); it is built up as the chance that all places before p were wrong times that p is right.
 * @throws when there are more right ones than candidates, or none
 */
export function qualityByChance(candidates: number, accepted: number): Quality {
  if (accepted < 1 || accepted > candidates) throw new RangeError('some candidates must be right');
  let stillWrong = 1;
  const sum = { hitAt1: 0, hitAt3: 0, meanReciprocalRank: 0 };
  for (let place = 1; place <= candidates - accepted + 1; place += 1) {
    const left = candidates - place + 1;
    const chance = stillWrong * (accepted / left);
    const quality = qualityOfPlace(place);
    sum.hitAt1 += chance * quality.hitAt1;
    sum.hitAt3 += chance * quality.hitAt3;
    sum.meanReciprocalRank += chance * quality.meanReciprocalRank;
    stillWrong *= 1 - accepted / left;
  }
  return sum;
}

/**
 * The mean of several qualities.
 * @throws when there are none
 */
export function meanQuality(all: readonly Quality[]): Quality {
  if (all.length === 0) throw new RangeError('no qualities to average');
  const mean = (figure: (quality: Quality) => number): number =>
    all.reduce((sum, quality) => sum + figure(quality), 0) / all.length;
  return {
    hitAt1: mean((quality) => quality.hitAt1),
    hitAt3: mean((quality) => quality.hitAt3),
    meanReciprocalRank: mean((quality) => quality.meanReciprocalRank),
  };
}
