const kinds = ['bank', 'person', 'business', 'document', 'terms', 'other'] as const;
export type Missing = (typeof kinds)[number];

/** What a requirement of the payment service is about, by its name there. */
function kindOf(requirement: string): Missing {
  if (requirement === 'external_account') return 'bank';
  if (requirement.startsWith('tos_acceptance')) return 'terms';
  if (requirement.includes('verification')) return 'document';
  if (requirement.startsWith('business_') || requirement.startsWith('company')) return 'business';
  return /^(individual|representative|person_|owners|directors)/.test(requirement) ? 'person' : 'other';
}

/** What is missing, in a few words a person understands: each once, in one order. */
export function missingOf(requirements: readonly string[]): readonly Missing[] {
  const found = new Set(requirements.map(kindOf));
  return kinds.filter((kind) => found.has(kind));
}
