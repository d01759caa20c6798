import type { MarketChoice, MarketView } from '@evergrow/domain/catalog/market';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import classes from './discover-page.module.css';

type Props = { path: string; view: MarketView; onSaved: () => void };

/** In or out, and what of the shelf and of the people stays out. */
export function MarketForm({ path, view, onSaved }: Props) {
  const t = useT('discover');
  const [choice, setChoice] = useState<MarketChoice>({
    listed: view.listed,
    hiddenOfferingIds: view.hiddenOfferingIds,
    hiddenProviderIds: view.hiddenProviderIds,
  });
  const save = useAction(async () => {
    await api.put(path, { body: choice });
    toast({ tone: 'success', message: t('market.saved') });
    onSaved();
  });
  const lists = [
    { key: 'hiddenOfferingIds', items: view.offerings, title: t('market.offerings') },
    { key: 'hiddenProviderIds', items: view.providers, title: t('market.providers') },
  ] as const;
  return (
    <ActionForm action={save} onSubmit={() => void save.run()} button={t('market.save')} fullWidth={false}>
      <div className={classes.settings}>
        {view.open ? null : <Note title={t('market.closed')}>{t('market.closedHint')}</Note>}
        <Panel title={t('market.listing')}>
          <SwitchField
            label={t('market.listed')}
            hint={t('market.listedHint')}
            checked={choice.listed}
            onChange={(listed) => setChoice({ ...choice, listed })}
          />
        </Panel>
        {lists.map(({ key, items, title }) =>
          choice.listed && items.length > 0 ? (
            <Panel key={key} title={title} lead={t('market.shownLead')}>
              <div className={classes.list}>
                {items.map((item) => (
                  <CheckField
                    key={item.id}
                    label={item.title}
                    checked={!choice[key].includes(item.id)}
                    onChange={(shown) =>
                      setChoice({
                        ...choice,
                        [key]: shown ? choice[key].filter((id) => id !== item.id) : [...choice[key], item.id],
                      })
                    }
                  />
                ))}
              </div>
            </Panel>
          ) : null,
        )}
      </div>
    </ActionForm>
  );
}
