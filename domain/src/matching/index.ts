export * from './candidate.ts';
export * from './intake.ts';
export * from './match.ts';
export * from './matching-api.ts';
export * from './profile.ts';
export * from './text-language.ts';
