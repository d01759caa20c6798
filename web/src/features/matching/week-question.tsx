import { dayParts, type WeekPart, weekdays } from '@evergrow/domain/matching';
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import field from '../../ui/field.module.css';
import type { QuestionProps } from './question.ts';
import { stepInWeek, withParts } from './week-parts.ts';
import classes from './week-question.module.css';

/** A Monday, to have the weekdays named by the reader's language. */
const monday = Date.UTC(2026, 10, 16, 12);
const day = 86_400_000;

/**
 * When a person is free in a week: a grid of half-days. Tap, or draw across with a finger or the mouse; with keys,
 * arrows go around and space toggles. The head of a row or column toggles all of it.
 */
export function AvailabilityQuestion({ value = [], onChange, error }: QuestionProps<'availability'>) {
  const t = useT('matching');
  const format = useFormat();
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const drawing = useRef<boolean | null>(null);
  const latest = useRef(value);
  latest.current = value;
  const dayName = (index: number, weekday: 'short' | 'long' | 'narrow') =>
    format.dated(monday + index * day, { weekday }, 'UTC');
  const set = (parts: readonly WeekPart[], free: boolean) => {
    latest.current = withParts(latest.current, parts, free);
    onChange(latest.current);
  };
  const toggleAll = (parts: readonly WeekPart[]) =>
    set(parts, !parts.every((part) => latest.current.includes(part)));
  const partAt = (x: number, y: number) =>
    document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-part]')?.dataset.part as
      | WeekPart
      | undefined;

  const onPointerDown = (event: PointerEvent) => {
    const part = partAt(event.clientX, event.clientY);
    if (part === undefined || event.button !== 0) return;
    drawing.current = !latest.current.includes(part);
    set([part], drawing.current);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drawing.current === null || event.buttons === 0) return;
    const part = partAt(event.clientX, event.clientY);
    if (part !== undefined && latest.current.includes(part) !== drawing.current) set([part], drawing.current);
  };
  const stop = () => {
    drawing.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const part = (event.target as HTMLElement).dataset.part as WeekPart | undefined;
    const next = part === undefined ? null : stepInWeek(part, event.key);
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
  };
  return (
    <fieldset className={classes.field} aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}>
      <legend className={field.label}>{t('questions.availability.label')}</legend>
      <p id={`${id}-hint`} className={field.hint}>
        {t('questions.availability.hint')}
      </p>
      <table
        ref={grid}
        className={classes.week}
        data-invalid={error ? true : undefined}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={stop}
        onPointerCancel={stop}
        onPointerLeave={stop}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {dayParts.map((part) => (
              <th key={part} scope="col">
                <button
                  type="button"
                  onClick={() => toggleAll(weekdays.map((weekday): WeekPart => `${weekday}-${part}`))}
                >
                  {t(`dayParts.${part}.name`)}
                  <small>{t(`dayParts.${part}.hours`)}</small>
                  <span className="visually-hidden">{t('questions.availability.all')}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, index) => (
            <tr key={weekday}>
              <th scope="row">
                <button
                  type="button"
                  onClick={() => toggleAll(dayParts.map((part): WeekPart => `${weekday}-${part}`))}
                >
                  {dayName(index, 'short')}
                  <span className="visually-hidden">{t('questions.availability.all')}</span>
                </button>
              </th>
              {dayParts.map((part) => {
                const here: WeekPart = `${weekday}-${part}`;
                const free = value.includes(here);
                return (
                  <td key={part}>
                    <button
                      type="button"
                      data-part={here}
                      className={classes.cell}
                      aria-pressed={free}
                      aria-label={t('questions.availability.cell', {
                        day: dayName(index, 'long'),
                        part: t(`dayParts.${part}.name`),
                      })}
                      // A pointer has done it on the way down; keys and assistive technology come without one.
                      onClick={(event) => event.detail === 0 && toggleAll([here])}
                    >
                      {free ? <IconCheck size={18} aria-hidden /> : null}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {error ? (
        <p id={`${id}-error`} className={field.error} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
