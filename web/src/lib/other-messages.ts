import type { Messages } from './translate.ts';

/** The texts of all features, by file: what `messages.ts` does not list itself. */
export const otherFiles = import.meta.glob<Messages>('../features/*/locales/*.json', { import: 'default' });
