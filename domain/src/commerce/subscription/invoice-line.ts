/** What a line of a subscription's invoice is for: a period of a plan, or what is left of one after a change. */
export interface InvoiceLine {
  readonly of: 'period' | 'unused' | 'remaining';
  readonly title: string;
}

const shapes = [
  ['unused', /^Unused time on (?:\d+ × )?(.+?)(?: after \d{1,2} \w+ \d{4})?$/],
  ['remaining', /^Remaining time on (?:\d+ × )?(.+?)(?: after \d{1,2} \w+ \d{4})?$/],
  ['period', /^\d+ × (.+) \(at [^()]+ \/ [^()]+\)$/],
] as const;

/**
 * Reads the description Stripe gives a line. It is English whatever the customer speaks, and its shapes are nowhere
 * promised: one that is not known is null, and is shown as it stands.
 */
export function readInvoiceLine(description: string): InvoiceLine | null {
  for (const [of, shape] of shapes) {
    const title = shape.exec(description)?.[1];
    if (title !== undefined) return { of, title };
  }
  return null;
}
