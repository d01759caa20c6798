import { useTenant } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { TextAreaField, TextField } from '../../../ui/text-field.tsx';
import classes from '../selling.module.css';
import type { EditorPart } from './editor-form.ts';

/** What search engines show of it, seen as they would show it. */
export function SeoFields({ form: { values, set }, issue, id }: EditorPart & { id: string }) {
  const t = useT('selling');
  const tenant = useTenant();
  const title = values.seoTitle || values.title || t('editor.title');
  const description = values.seoDescription || values.summary || values.description.slice(0, 160);
  return (
    <>
      <TextField
        label={t('editor.seoTitle')}
        optional
        maxLength={70}
        value={values.seoTitle}
        onChange={(seoTitle) => set('seoTitle', seoTitle)}
        error={issue('listing.seo.title')}
      />
      <TextAreaField
        label={t('editor.seoDescription')}
        optional
        maxLength={160}
        value={values.seoDescription}
        onChange={(seoDescription) => set('seoDescription', seoDescription)}
        error={issue('listing.seo.description')}
      />
      <section className={classes.seo} aria-label={t('editor.seoPreview')}>
        <span>{`${location.host}/t/${tenant.slug}/shop/${id}`}</span>
        <strong>{`${title} · ${tenant.name}`}</strong>
        <p>{description}</p>
      </section>
    </>
  );
}
