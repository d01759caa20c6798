/** One kind of personal data: how it is recognised and what stands in its place. */
export interface Replacement {
  readonly token: string;
  readonly patterns: readonly RegExp[];
  /** What decides about a match that its pattern alone cannot. */
  readonly accept?: (text: string) => boolean;
}

/** Applies replacements in order; the white space around a match stays. */
export const replaceAllOf = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce(
    (rest, { token, patterns, accept }) =>
      patterns.reduce(
        (current, pattern) =>
          current.replace(pattern, (match) => {
            const core = match.trim();
            return accept && !accept(core) ? match : match.replace(core, () => token);
          }),
        rest,
      ),
    text,
  );
