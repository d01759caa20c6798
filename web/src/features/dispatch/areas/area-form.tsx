import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import grid from '../../../ui/form-grid.module.css';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type AreaDraft, corners } from './area-draft.ts';
import classes from './areas-page.module.css';

type Props = {
  draft: AreaDraft;
  ring: number;
  onRing: (ring: number) => void;
  onChange: (draft: AreaDraft) => void;
  onUndo: (() => void) | null;
  onSave: () => void;
  onRemove: () => void;
  onClose: () => void;
  saving: boolean;
  error: unknown;
  /** The drawing is not an area yet. */
  unfinished: boolean;
};

/** Everything about one area but its drawing, and its corners as figures. */
export function AreaForm(props: Props) {
  const { draft, ring, onRing, onChange, onUndo, saving, error, unfinished } = props;
  const t = useT('dispatch');
  const app = useT('app');
  const { currency } = useTenant();
  const points = draft.rings[ring] ?? [];
  const set = (change: Partial<AreaDraft>) => onChange({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSave();
  };
  const coordinate = (corner: number, axis: 'lat' | 'lng', text: string) => {
    const value = Number(text.replace(',', '.'));
    const point = points[corner];
    const limit = axis === 'lat' ? 90 : 180;
    if (point && text.trim() !== '' && Math.abs(value) <= limit) {
      onChange(corners.move(draft, ring, corner, { ...point, [axis]: value }));
    }
  };
  return (
    <Panel
      title={draft.isNew ? t('areas.new') : t('areas.editing', { title: draft.title })}
      actions={
        <Button variant="subtle" size="sm" disabled={onUndo === null} onClick={() => onUndo?.()}>
          {t('areas.undo')}
        </Button>
      }
    >
      <form className={grid.stack} onSubmit={submit} noValidate>
        <ErrorNote error={error} />
        <div className={grid.grid}>
          <TextField
            label={t('areas.name')}
            value={draft.title}
            maxLength={60}
            required
            onChange={(title) => set({ title })}
          />
          <TextField
            label={t('areas.colour')}
            type="color"
            value={draft.colour}
            onChange={(colour) => set({ colour })}
          />
          <TextField
            label={t('areas.priority')}
            hint={t('areas.priorityHint')}
            type="number"
            min={0}
            max={100}
            value={draft.priority}
            onChange={(priority) => set({ priority })}
          />
          <SelectField
            label={t('areas.surcharge')}
            value={draft.surcharge}
            onChange={(surcharge) => set({ surcharge })}
            options={[
              { value: 'none', label: t('areas.surchargeNone') },
              { value: 'percent', label: t('areas.surchargePercent') },
              { value: 'flat', label: t('areas.surchargeFlat') },
            ]}
          />
          {draft.surcharge === 'none' ? null : (
            <TextField
              label={draft.surcharge === 'percent' ? t('areas.percent') : t('areas.amount', { currency })}
              hint={draft.surcharge === 'percent' ? t('areas.percentHint') : undefined}
              inputMode="decimal"
              value={draft.value}
              onChange={(value) => set({ value })}
            />
          )}
          <TextField
            label={t('areas.postal')}
            hint={t('areas.postalHint')}
            optional
            value={draft.postal}
            onChange={(postal) => set({ postal })}
          />
        </div>
        <fieldset className={classes.corners}>
          <legend>{t('areas.corners')}</legend>
          <p>{t('areas.cornersHint', { count: points.length })}</p>
          <div className={classes.parts}>
            {draft.rings.map((_part, index) => (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the area
                key={index}
                size="sm"
                variant={index === ring ? 'light' : 'subtle'}
                aria-pressed={index === ring}
                onClick={() => onRing(index)}
              >
                {t('areas.part', { n: index + 1 })}
              </Button>
            ))}
            {points.length >= 3 && draft.rings.length < 10 ? (
              <Button
                size="sm"
                variant="subtle"
                icon={<IconPlus size={18} aria-hidden />}
                onClick={() => {
                  set({ rings: [...draft.rings, []] });
                  onRing(draft.rings.length);
                }}
              >
                {t('areas.addPart')}
              </Button>
            ) : null}
          </div>
          <ol className={classes.points}>
            {points.map((point, corner) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring
              <li key={corner}>
                <span aria-hidden>{corner + 1}</span>
                <input
                  aria-label={t('areas.latitude', { n: corner + 1 })}
                  type="number"
                  step={0.001}
                  value={Math.round(point.lat * 1e5) / 1e5}
                  onChange={(event) => coordinate(corner, 'lat', event.currentTarget.value)}
                />
                <input
                  aria-label={t('areas.longitude', { n: corner + 1 })}
                  type="number"
                  step={0.001}
                  value={Math.round(point.lng * 1e5) / 1e5}
                  onChange={(event) => coordinate(corner, 'lng', event.currentTarget.value)}
                />
                <button
                  type="button"
                  aria-label={t('areas.insertAfter', { n: corner + 1 })}
                  onClick={() => onChange(corners.insertAfter(draft, ring, corner))}
                >
                  <IconPlus size={18} aria-hidden />
                </button>
                <button
                  type="button"
                  aria-label={t('areas.removeCorner', { n: corner + 1 })}
                  onClick={() => onChange(corners.remove(draft, ring, corner))}
                >
                  <IconTrash size={18} aria-hidden />
                </button>
              </li>
            ))}
          </ol>
        </fieldset>
        {unfinished ? <Note title={t('areas.tooFew')} /> : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={saving} disabled={unfinished || draft.title.trim() === ''}>
            {app('save')}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {t('areas.done')}
          </Button>
          {draft.isNew ? null : (
            <Button variant="danger" onClick={props.onRemove}>
              {t('areas.remove')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
