import type { ProductDraft } from '@evergrow/domain/catalog';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import type { ProductForm } from './product-form.ts';

/** What each part of the editor works on. */
export type EditorPart = {
  form: DraftForm<ProductForm, ProductDraft>;
  /** What is wrong at a path of what is sent, in words. */
  issue: (path: string) => string | null;
};
