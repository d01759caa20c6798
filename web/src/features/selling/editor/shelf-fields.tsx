import type { ShopSettingsView } from '@evergrow/domain/catalog';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../selling.module.css';
import type { EditorPart } from './editor-form.ts';

/** Where it stands in the shop: categories, what it can be filtered by, tags. */
export function ShelfFields({ form: { values, set }, issue }: EditorPart) {
  const t = useT('selling');
  const tenant = useTenant();
  const settings = useQuery(`shop-settings/${tenant.id}`, () =>
    api.get<ShopSettingsView>(`t/${tenant.id}/shop-settings`),
  );
  const categories = settings.data?.settings.categories ?? [];
  const change = (at: number, part: Partial<(typeof values.facets)[number]>) =>
    set(
      'facets',
      values.facets.map((facet, index) => (index === at ? { ...facet, ...part } : facet)),
    );
  return (
    <>
      {categories.length > 0 ? (
        <ChoiceField
          multiple
          look="chips"
          most={5}
          legend={t('editor.categories')}
          options={categories.map(({ id, title }) => ({ value: id, label: title }))}
          value={values.categoryIds.filter((id) => categories.some((category) => category.id === id))}
          onChange={(categoryIds) => set('categoryIds', categoryIds)}
        />
      ) : (
        <p className={classes.note}>
          {t.rich('editor.noCategories', {
            a: (words) => <Link to={`/w/${tenant.slug}/shop-settings`}>{words}</Link>,
          })}
        </p>
      )}
      <TextField
        label={t('editor.tags')}
        hint={t('editor.tagsHint')}
        optional
        value={values.tags}
        onChange={(tags) => set('tags', tags)}
        error={issue('offering.tags')}
      />
      {values.facets.map((facet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a property has no name but what is typed
        <div key={index} className={classes.part}>
          <div className={classes.partHead}>
            <strong>{facet.name || t('editor.facetNumber', { number: index + 1 })}</strong>
            <Button
              size="sm"
              variant="subtle"
              icon={<IconTrash size={18} aria-hidden />}
              aria-label={t('removeOf', {
                title: facet.name || t('editor.facetNumber', { number: index + 1 }),
              })}
              onClick={() =>
                set(
                  'facets',
                  values.facets.filter((_, at) => at !== index),
                )
              }
            />
          </div>
          <TextField
            label={t('editor.facetName')}
            hint={t('editor.facetHint')}
            maxLength={30}
            value={facet.name}
            onChange={(name) => change(index, { name })}
            error={issue(`listing.facets.${index}.name`)}
          />
          <TextField
            label={t('editor.facetValues')}
            value={facet.values}
            onChange={(text) => change(index, { values: text })}
            error={issue(`listing.facets.${index}.values`)}
          />
        </div>
      ))}
      {values.facets.length < 10 ? (
        <div>
          <Button
            size="sm"
            variant="default"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => set('facets', [...values.facets, { name: '', values: '' }])}
          >
            {t('editor.addFacet')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
