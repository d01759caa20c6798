import { type AreaInput, type AreaRow, readRing, writeRing } from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';

/** An area as it is drawn: corners as points, figures as texts. */
export type AreaDraft = {
  id: string;
  isNew: boolean;
  title: string;
  colour: string;
  priority: string;
  rings: readonly (readonly Point[])[];
  postal: string;
  surcharge: 'none' | 'percent' | 'flat';
  /** Percent, or the amount in major units. */
  value: string;
};

/** Colours for new areas, one after another. */
const colours = ['#1d6fb8', '#b4531d', '#2f7d6b', '#6d3fb5', '#a32a5b', '#7a6a10'];

export const newDraft = (id: string, count: number): AreaDraft => ({
  id,
  isNew: true,
  title: '',
  colour: colours[count % colours.length] ?? '#1d6fb8',
  priority: '50',
  rings: [[]],
  postal: '',
  surcharge: 'none',
  value: '',
});

/** @param exponent decimals of the tenant's currency */
export const draftOf = (area: AreaRow, exponent: number): AreaDraft => ({
  id: area.id,
  isNew: false,
  title: area.title,
  colour: area.colour,
  priority: String(area.priority),
  rings: area.rings.length > 0 ? area.rings.map(readRing) : [[]],
  postal: area.postalPrefixes.join(', '),
  surcharge: area.surcharge?.kind ?? 'none',
  value:
    area.surcharge === null
      ? ''
      : area.surcharge.kind === 'percent'
        ? String(area.surcharge.percent)
        : String(area.surcharge.amount / 10 ** exponent),
});

/** What is sent, before it is checked. */
export function inputOf(draft: AreaDraft, exponent: number): AreaInput {
  const value = Number(draft.value.replace(',', '.'));
  return {
    title: draft.title.trim(),
    rings: draft.rings.filter((ring) => ring.length >= 3).map(writeRing),
    postalPrefixes: draft.postal
      .toUpperCase()
      .split(/[,;\n]/)
      .map((code) => code.replaceAll(/[\s-]/g, ''))
      .filter(Boolean),
    surcharge:
      draft.surcharge === 'none' || value === 0
        ? null
        : draft.surcharge === 'percent'
          ? { kind: 'percent', percent: value }
          : { kind: 'flat', amount: Math.round(value * 10 ** exponent) },
    colour: draft.colour,
    priority: Number(draft.priority),
  };
}

type Ring = readonly Point[];
const withRing = (draft: AreaDraft, ring: number, change: (points: Ring) => Ring): AreaDraft => ({
  ...draft,
  rings: draft.rings.map((points, index) => (index === ring ? change(points) : points)),
});

/** The other forms a ring can be given. Each leaves the draft it began with alone, so that any can be undone. */
export const corners = {
  add: (draft: AreaDraft, ring: number, place: Point) =>
    withRing(draft, ring, (points) => [...points, place]),
  move: (draft: AreaDraft, ring: number, corner: number, to: Point) =>
    withRing(draft, ring, (points) => points.with(corner, to)),
  remove: (draft: AreaDraft, ring: number, corner: number) =>
    withRing(draft, ring, (points) => points.toSpliced(corner, 1)),
  /** Half-way to the next one. */
  insertAfter: (draft: AreaDraft, ring: number, corner: number) =>
    withRing(draft, ring, (points) => {
      const a = points[corner];
      const b = points[(corner + 1) % points.length];
      if (!a || !b) return points;
      return points.toSpliced(corner + 1, 0, { lat: (a.lat + b.lat) / 2, lng: (a.lng + b.lng) / 2 });
    }),
};
