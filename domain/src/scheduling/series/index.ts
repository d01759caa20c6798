export * from './edit-series.ts';
export * from './occurrence-dates.ts';
export * from './occurrences.ts';
export * from './propose.ts';
export * from './recurrence-rule.ts';
export * from './series.ts';
