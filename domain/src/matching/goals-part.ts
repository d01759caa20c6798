import type { FocusArea } from '../catalog/index.ts';
import type { Candidate } from './candidate.ts';
import type { Client } from './read-client.ts';

/** Cosines of unrelated and of well-matched texts, as the embedded English model gives them. */
const unrelated = 0.2;
const kindred = 0.65;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A cosine spread over [0, 1]: 0 for what any two texts have in common, 1 for texts about the same thing. */
export const calibrate = (cosine: number): number => clamp((cosine - unrelated) / (kindred - unrelated));

/**
 * How much of what the client wants help with the provider does, the first choice counting most (1, 1/2, 1/3 …),
 * and how much of what the provider does it is: a specialist is before one who does everything.
 */
export function focusPart(wanted: readonly FocusArea[], expertise: readonly FocusArea[]): number {
  let met = 0;
  let all = 0;
  let shared = 0;
  for (const [order, area] of wanted.entries()) {
    const weight = 1 / (order + 1);
    all += weight;
    if (expertise.includes(area)) {
      met += weight;
      shared += 1;
    }
  }
  const speciality = shared / Math.max(1, Math.min(expertise.length, wanted.length + 2));
  return all === 0 ? 0 : clamp(0.8 * (met / all) + 0.2 * speciality);
}

/** Telling words of the client that the provider uses too; six are as good as all. */
export function wordsPart(client: Client, candidate: Candidate): number {
  const common = candidate.terms.filter((term) => client.terms.has(term)).length;
  return clamp(common / 6);
}

/** Cosine of the two texts' topic shares: what they speak of, whatever the words and the language. */
export function topicsPart(client: Client, candidate: Candidate): number {
  let product = 0;
  let ours = 0;
  for (const [area, share] of client.topics) {
    product += share * (candidate.topics[area] ?? 0);
    ours += share * share;
  }
  const theirs = Object.values(candidate.topics).reduce((sum, share) => sum + share * share, 0);
  return ours === 0 || theirs === 0 ? 0 : clamp(product / Math.sqrt(ours * theirs));
}

/**
 * How well what the provider does meets what the client wants: meaning where the model can judge it, else the
 * words and topics the texts share; beside it in both cases the focus areas chosen from one list.
 */
export function goalsPart(client: Client, candidate: Candidate, similarity: number | null): number {
  const focus = focusPart(client.profile.focusAreas, candidate.card.expertise);
  const topics = topicsPart(client, candidate);
  const words = wordsPart(client, candidate);
  if (similarity === null) return clamp(0.5 * focus + 0.3 * topics + 0.2 * words);
  return clamp(0.6 * calibrate(similarity) + 0.25 * focus + 0.1 * topics + 0.05 * words);
}
