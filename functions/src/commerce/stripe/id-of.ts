/** The id of what Stripe gives by id or whole. */
export const idOf = (found: string | { id: string } | null): string | null =>
  typeof found === 'string' ? found : (found?.id ?? null);
