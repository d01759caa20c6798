/** Joins text that is wrapped in the source into one paragraph: any run of white space becomes one space. */
export function prose(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: strings }, ...parts)
    .replace(/\s+/g, ' ')
    .trim();
}
