import { coarsePoint } from '@evergrow/domain/kernel';
import type { WorkSettings } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import grid from '../../../ui/form-grid.module.css';
import { MultiSelectField } from '../../../ui/multi-select-field.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { MapCanvas } from '../map/map-canvas.tsx';
import { type View, viewOf } from '../map/mercator.ts';
import classes from './workforce-page.module.css';

type Props = {
  name: string;
  settings: WorkSettings;
  areas: readonly { value: string; label: string }[];
  /** Where the map begins when no base is set. */
  fallback: View;
  onChange: (settings: WorkSettings) => void;
};

const size = { width: 640, height: 300 };

export const lunchFits = ({ lunch }: WorkSettings): boolean =>
  lunch === null || minutesOf(lunch.to) - minutesOf(lunch.from) >= lunch.minutes;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What one person can do, where, when they eat and from where they set out. */
export function PersonPanel({ name, settings, areas, fallback, onChange }: Props) {
  const t = useT('dispatch');
  const [picking, setPicking] = useState(false);
  const [view, setView] = useState<View | null>(null);
  // What is being typed, commas included; the list is made of it.
  const [skills, setSkills] = useState(settings.skills.join(', '));
  const { lunch, base } = settings;
  const set = (change: Partial<WorkSettings>) => onChange({ ...settings, ...change });
  const near = base ? viewOf([base], size) : null;
  const shown = view ?? (near && { ...near, zoom: 12 }) ?? fallback;
  return (
    <Panel title={name}>
      <div className={grid.stack}>
        <div className={grid.grid}>
          <TextField
            label={t('workforce.skills')}
            hint={t('workforce.skillsHint')}
            optional
            value={skills}
            onChange={(text) => {
              setSkills(text);
              const list = text
                .split(',')
                .map((skill) => skill.trim().slice(0, 40))
                .filter(Boolean);
              set({ skills: [...new Set(list)].slice(0, 30) });
            }}
          />
          {areas.length > 0 ? (
            <MultiSelectField
              label={t('workforce.areas')}
              hint={t('workforce.areasHint')}
              optional
              value={settings.areaIds.filter((id) => areas.some(({ value }) => value === id))}
              onChange={(areaIds) => set({ areaIds })}
              options={areas}
              placeholder={t('workforce.areasPlaceholder')}
              most={50}
            />
          ) : (
            <p className={classes.dim}>{t('workforce.areasNone')}</p>
          )}
          <TextField
            label={t('workforce.priority')}
            hint={t('workforce.priorityHint')}
            type="number"
            min={0}
            max={100}
            value={String(settings.priority)}
            onChange={(text) => set({ priority: Math.min(100, Math.max(0, Math.round(Number(text) || 0))) })}
          />
        </div>
        <SwitchField
          label={t('workforce.lunchOn')}
          checked={lunch !== null}
          onChange={(on) => set({ lunch: on ? { from: '12:00', to: '14:00', minutes: 30 } : null })}
        />
        {lunch ? (
          <div className={classes.lunch}>
            <TextField
              label={t('workforce.lunchFrom')}
              type="time"
              value={lunch.from}
              error={lunchFits(settings) ? null : t('workforce.lunchWrong')}
              onChange={(from) => from && set({ lunch: { ...lunch, from } })}
            />
            <TextField
              label={t('workforce.lunchTo')}
              type="time"
              value={lunch.to}
              onChange={(to) => to && set({ lunch: { ...lunch, to } })}
            />
            <TextField
              label={t('workforce.lunchMinutes')}
              type="number"
              min={5}
              max={180}
              step={5}
              value={String(lunch.minutes)}
              onChange={(text) => {
                const minutes = Math.round(Number(text) / 5) * 5;
                if (minutes >= 5 && minutes <= 180) set({ lunch: { ...lunch, minutes } });
              }}
            />
          </div>
        ) : null}
        <fieldset className={classes.base}>
          <legend>{t('workforce.base')}</legend>
          <p className={classes.dim}>
            {base ? t('workforce.baseSet') : t('workforce.baseNone')}. {t('workforce.baseHint')}
          </p>
          <div className={classes.buttons}>
            <Button size="sm" variant="default" aria-expanded={picking} onClick={() => setPicking(!picking)}>
              {t('workforce.basePick')}
            </Button>
            {base ? (
              <Button size="sm" variant="subtle" onClick={() => set({ base: null })}>
                {t('workforce.baseClear')}
              </Button>
            ) : null}
          </div>
          {picking ? (
            <MapCanvas
              label={t('workforce.map', { name })}
              view={shown}
              onView={setView}
              height={size.height}
              onPlace={(place) => {
                // Without this the map would jump to the pin that was just set.
                setView(shown);
                set({ base: coarsePoint(place) });
              }}
            >
              {({ toPixel }) => {
                if (!base) return null;
                const { x, y } = toPixel(base);
                return <rect x={x - 8} y={y - 8} width={16} height={16} rx={3} className={classes.home} />;
              }}
            </MapCanvas>
          ) : null}
        </fieldset>
      </div>
    </Panel>
  );
}
