import type { BusinessDraft } from './business-draft.ts';
import type { SlugState } from './use-slug-check.ts';

/** What every step of the onboarding is given. */
export type StepProps = {
  draft: BusinessDraft;
  change: (draft: BusinessDraft) => void;
  slug: SlugState;
  /** Whether going on was tried: what is missing says so then. */
  tried: boolean;
};
