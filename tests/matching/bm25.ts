/**
 * Okapi BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework") with the usual k1 = 1.2 and
 * b = 0.75, and an idf that is never negative.
 * @returns the score of each document, in their order; 0 where no word is shared
 */
export function bm25(query: readonly string[], documents: readonly (readonly string[])[]): number[] {
  const k1 = 1.2;
  const b = 0.75;
  const average = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const idf = new Map(
    [...new Set(query)].map((word): [string, number] => {
      const holding = documents.filter((words) => words.includes(word)).length;
      return [word, Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5))];
    }),
  );
  return documents.map((words) => {
    let score = 0;
    for (const [word, weight] of idf) {
      const times = words.filter((other) => other === word).length;
      score += (weight * times * (k1 + 1)) / (times + k1 * (1 - b + (b * words.length) / average));
    }
    return score;
  });
}
