import type { VisitView } from '@evergrow/domain/visits';
import { expect, test } from 'vitest';
import { ApiProblem } from '../../../lib/problem.ts';
import { isTransient, refusalOf } from './is-transient.ts';
import { withQueued } from './with-queued.ts';

const at = '2026-11-21T09:00:00.000Z';
const view: VisitView = {
  bookingId: 'b',
  checklist: [
    { id: 'item-1', title: 'Oven', state: 'open', at: null, note: '' },
    { id: 'item-2', title: 'Sheets', state: 'done', at, note: 'blue ones' },
  ],
  photos: [
    { id: 'p', kind: 'before', path: 'p.jpg', thumbnailPath: 's.jpg', width: 1, height: 1, takenAt: at },
  ],
  notes: { team: '', client: '' },
  signature: null,
  adjustments: [],
  startedAt: at,
  endedAt: null,
};

test('what waits shows as if it had arrived, the latest last', () => {
  const shown = withQueued(view, [
    { kind: 'item', itemId: 'item-1', state: 'done', at },
    { kind: 'item', itemId: 'item-1', state: 'skipped', note: 'no power', at },
    { kind: 'item', itemId: 'item-2', state: 'open', at },
    { kind: 'notes', team: 'dog', client: 'done' },
    { kind: 'removePhoto', photoId: 'p' },
    { kind: 'step', step: 'complete' },
  ]);
  expect(shown.checklist.map(({ state, note }) => [state, note])).toEqual([
    ['skipped', 'no power'],
    ['open', 'blue ones'],
  ]);
  expect(shown.notes).toEqual({ team: 'dog', client: 'done' });
  expect(shown.photos).toEqual([]);
  expect(withQueued(view, [])).toBe(view);
});

test('what may succeed later is tried again, what was refused is not', () => {
  expect(isTransient(new ApiProblem('offline', 0))).toBe(true);
  expect(isTransient(new ApiProblem('unavailable', 503))).toBe(true);
  expect(isTransient(new ApiProblem('checklist_open', 409))).toBe(false);
  expect(isTransient(Object.assign(new Error('x'), { code: 'storage/retry-limit-exceeded' }))).toBe(true);
  expect(isTransient(Object.assign(new Error('x'), { code: 'storage/unauthorized' }))).toBe(false);
  expect(isTransient(new TypeError('Failed to fetch'))).toBe(true);
  expect(refusalOf(new ApiProblem('file_refused', 422))).toBe('file_refused');
});
