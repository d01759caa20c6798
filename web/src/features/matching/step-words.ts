/**
 * The keys of what a step of the intake is called and begins with. A number knows no bounds, so that the compiler is
 * told the first and a test looks at the rest.
 */
export const stepWords = (step: number) =>
  ({ title: `steps.${step as 0}.title`, lead: `steps.${step as 0}.lead` }) as const;
