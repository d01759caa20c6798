import { offeringKindSchema, type ShopSettingsView } from '@evergrow/domain/catalog';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { OfferingsField } from './offerings-field.tsx';
import type { PromoPart } from './promo-code-form.ts';
import { useSoldOfferings } from './use-sold-offerings.ts';

/** What a discount counts for: some of what is sold, some kinds of it, some categories of the shop. */
export function ScopeFields({ values, set, issue }: PromoPart) {
  const t = useT('promotions');
  const { id } = useTenant();
  const sold = useSoldOfferings() ?? [];
  const settings = useQuery(`shop-settings/${id}`, () => api.get<ShopSettingsView>(`t/${id}/shop-settings`));
  const categories = settings.data?.settings.categories ?? [];
  const kinds = offeringKindSchema.options.filter(
    (kind) => values.kinds.includes(kind) || sold.some((offering) => offering.kind === kind),
  );
  return (
    <>
      <OfferingsField
        value={values.offeringIds}
        onChange={(offeringIds) => set('offeringIds', offeringIds)}
        error={issue('offeringIds')}
      />
      {kinds.length > 1 ? (
        <ChoiceField
          multiple
          look="chips"
          legend={t('promos.offeringKinds')}
          options={kinds.map((kind) => ({ value: kind, label: t(`promos.kindNames.${kind}`) }))}
          value={values.kinds}
          onChange={(chosen) => set('kinds', chosen)}
        />
      ) : null}
      {categories.length > 0 ? (
        <ChoiceField
          multiple
          look="chips"
          most={30}
          legend={t('promos.categories')}
          options={categories.map((category) => ({ value: category.id, label: category.title }))}
          value={values.categoryIds}
          onChange={(chosen) => set('categoryIds', chosen)}
        />
      ) : null}
    </>
  );
}
