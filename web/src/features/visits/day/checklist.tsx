import type { ItemState, VisitView } from '@evergrow/domain/visits';
import { useState } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { VisitAct } from '../outbox/visit-act.ts';
import classes from './checklist.module.css';
import { Section } from './section.tsx';

type Item = VisitView['checklist'][number];
type Props = { items: readonly Item[]; onAct: (act: VisitAct) => Promise<void> };

/** What is to be done, each with one tap; what cannot be done is skipped with a word on why. */
export function Checklist({ items, onAct }: Props) {
  const t = useT('visits');
  const done = items.filter(({ state }) => state !== 'open').length;
  return (
    <Section title={t('checklist.title')} note={t('checklist.progress', { done, count: items.length })}>
      <progress className={classes.bar} value={done} max={items.length} aria-label={t('checklist.title')} />
      <ul className={classes.items}>
        {items.map((item) => (
          <ChecklistRow key={item.id} item={item} onAct={onAct} />
        ))}
      </ul>
    </Section>
  );
}

function ChecklistRow({ item, onAct }: { item: Item; onAct: Props['onAct'] }) {
  const t = useT('visits');
  const words = useT('app');
  const [skipping, setSkipping] = useState(false);
  const [why, setWhy] = useState('');
  const mark = (state: ItemState, note?: string) =>
    onAct({
      kind: 'item',
      itemId: item.id,
      state,
      at: new Date().toISOString(),
      ...(note === undefined ? {} : { note }),
    });
  return (
    <li className={classes.item} data-state={item.state}>
      <div className={classes.line}>
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={item.state === 'done'}
            onChange={({ currentTarget }) => void mark(currentTarget.checked ? 'done' : 'open', '')}
          />
          <span>{item.title}</span>
        </label>
        {item.state === 'open' && !skipping ? (
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('checklist.skipItem', { item: item.title })}
            onClick={() => setSkipping(true)}
          >
            {t('checklist.skip')}
          </Button>
        ) : null}
        {item.state === 'skipped' ? (
          <Button size="sm" variant="subtle" onClick={() => void mark('open', '')}>
            {t('checklist.unskip')}
          </Button>
        ) : null}
      </div>
      {item.state === 'skipped' ? (
        <p className={classes.why}>{t('checklist.skipped', { why: item.note })}</p>
      ) : null}
      {skipping && item.state === 'open' ? (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (why.trim() === '') return;
            void mark('skipped', why.trim());
            setSkipping(false);
          }}
        >
          <TextField
            label={t('checklist.why')}
            value={why}
            onChange={setWhy}
            maxLength={300}
            required
            autoComplete="off"
          />
          <div className={classes.buttons}>
            <Button size="sm" type="submit">
              {t('checklist.skip')}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => setSkipping(false)}>
              {words('cancel')}
            </Button>
          </div>
        </form>
      ) : null}
    </li>
  );
}
