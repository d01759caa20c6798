import type { LicenceRow } from '@evergrow/domain/commerce/licence';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { usePages } from '../../lib/use-pages.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageList } from '../../ui/page-list.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChangeLicence } from './change-licence.tsx';
import { licenceTones } from './licence-tones.ts';
import classes from './licences.module.css';

type Page = { items: LicenceRow[]; nextCursor: string | null };
const nothing = { ending: '', buyer: '' };

/** Licences sold, found by the end of a key or by the buyer, with what can be done about each. */
export function LicenceList({ offeringId }: { offeringId: string }) {
  const t = useT('licences');
  const format = useFormat();
  const { id } = useTenant();
  const [typed, setTyped] = useState(nothing);
  const [wanted, setWanted] = useState(nothing);
  const path = `t/${id}/licences`;
  const pages = usePages<LicenceRow, string>(
    `${path}/${offeringId}/${wanted.ending}/${wanted.buyer}`,
    async (cursor) => {
      const page = await api.get<Page>(path, { query: { ...wanted, offeringId, cursor } });
      return { items: page.items, next: page.nextCursor };
    },
  );
  const isNarrowed = wanted.ending !== '' || wanted.buyer !== '';
  const replace = (changed: LicenceRow) =>
    pages.update((items) => items.map((item) => (item.id === changed.id ? changed : item)));
  return (
    <section aria-label={t('seller.list')} className={classes.page}>
      <form
        className={classes.find}
        onSubmit={(event) => {
          event.preventDefault();
          setWanted({ ending: typed.ending.trim(), buyer: typed.buyer.trim() });
        }}
      >
        <TextField
          label={t('seller.ending')}
          hint={t('seller.endingHint')}
          optional
          value={typed.ending}
          onChange={(ending) => setTyped({ ...typed, ending })}
          minLength={4}
          maxLength={4}
          autoComplete="off"
        />
        <TextField
          label={t('seller.buyer')}
          optional
          type="email"
          value={typed.buyer}
          onChange={(buyer) => setTyped({ ...typed, buyer })}
          autoComplete="off"
        />
        <div className={classes.actions}>
          <Button type="submit">{t('seller.find')}</Button>
          {isNarrowed ? (
            <Button
              variant="default"
              onClick={() => {
                setTyped(nothing);
                setWanted(nothing);
              }}
            >
              {t('seller.clear')}
            </Button>
          ) : null}
        </div>
      </form>
      <PageList
        pages={pages}
        label={t('seller.list')}
        keyOf={(licence) => licence.id}
        empty={
          <EmptyState icon={<IconKey />} title={t('seller.emptyTitle')}>
            {t('seller.emptyHint')}
          </EmptyState>
        }
        row={(licence) => (
          <>
            <RowText
              title={
                <>
                  {licence.title}
                  <Badge tone={licenceTones[licence.state]}>{t(`states.${licence.state}`)}</Badge>
                </>
              }
            >
              {[
                licence.clientName || t('seller.someone'),
                licence.ending === null ? null : `•••• ${licence.ending}`,
                t('own.places', {
                  used: format.number(licence.devices),
                  limit: format.number(licence.limit),
                }),
                licence.until === null ? null : t('own.until', { date: format.date(licence.until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </RowText>
            <ChangeLicence licence={licence} onDone={replace} />
          </>
        )}
      />
    </section>
  );
}
