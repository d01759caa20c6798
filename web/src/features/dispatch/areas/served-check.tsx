import { areaAt, type Places } from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';
import { type FormEvent, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './areas-page.module.css';

type Areas = Readonly<
  Record<string, { title: string; rings: string[]; postalPrefixes: string[]; priority: number }>
>;
export type Probe = { point: Point; postalCode: string; label: string | null };

type Props = {
  /** As they are drawn now, saved or not. */
  areas: Areas;
  probe: Probe | null;
  onProbe: (probe: Probe) => void;
  pinning: boolean;
  onPin: () => void;
};

/** Whether an address or a place on the map is served, by the areas as they are drawn now. */
export function ServedCheck({ areas, probe, onProbe, pinning, onPin }: Props) {
  const t = useT('dispatch');
  const { slug } = useTenant();
  const [query, setQuery] = useState('');
  const search = useAction(() =>
    api.get<Places>(`public/tenants/${slug}/places`, { query: { q: query.trim() } }),
  );
  const [found, setFound] = useState<Places | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const places = await search.run();
    if (!places) return;
    setFound(places);
    const [first] = places.places;
    if (first) onProbe({ point: first.point, postalCode: first.postalCode, label: first.label });
  };
  const area = probe && areaAt(areas, probe.point, probe.postalCode);
  const anywhere = Object.keys(areas).length === 0;
  return (
    <Panel title={t('areas.check')} lead={t('areas.checkHint')}>
      <form className={grid.stack} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('areas.query')}
          type="search"
          autoComplete="off"
          value={query}
          onChange={setQuery}
        />
        <div className={classes.buttons}>
          <Button type="submit" size="sm" loading={search.pending} disabled={query.trim().length < 3}>
            {t('areas.find')}
          </Button>
          <Button size="sm" variant="default" aria-pressed={pinning} onClick={onPin}>
            {pinning ? t('areas.pinning') : t('areas.pin')}
          </Button>
        </div>
        <ErrorNote error={search.error} />
        {found && !found.available ? <Note title={t('areas.unavailable')} /> : null}
        {found?.available && found.places.length === 0 ? <Note title={t('areas.nothing')} /> : null}
        {probe ? (
          <Note
            tone={area || anywhere ? 'success' : 'danger'}
            title={
              area
                ? t('areas.served', { area: area.area.title })
                : anywhere
                  ? t('areas.servedAnywhere')
                  : t('areas.notServed')
            }
          >
            {probe.label ?? `${probe.point.lat.toFixed(4)}, ${probe.point.lng.toFixed(4)}`}
          </Note>
        ) : null}
        {found?.attribution ? <small>{t('areas.source', { source: found.attribution })}</small> : null}
      </form>
    </Panel>
  );
}
