/** Joins text that is wrapped in the source into one paragraph: any run of white space becomes one space. */
export function prose(strings: TemplateStringsArray): string {
  return strings.join('').replace(/\s+/g, ' ').trim();
}
