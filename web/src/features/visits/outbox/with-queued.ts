import type { VisitView } from '@evergrow/domain/visits';
import type { VisitAct } from './visit-act.ts';

/** A visit as it will be once the acts that wait have arrived: what the person sees is what they did. */
export const withQueued = (view: VisitView, acts: readonly VisitAct[]): VisitView =>
  acts.reduce(withAct, view);

function withAct(view: VisitView, act: VisitAct): VisitView {
  switch (act.kind) {
    case 'item':
      return {
        ...view,
        checklist: view.checklist.map((item) =>
          item.id === act.itemId
            ? { ...item, state: act.state, at: act.at, note: act.note ?? item.note }
            : item,
        ),
      };
    case 'notes':
      return { ...view, notes: { team: act.team, client: act.client } };
    case 'removePhoto':
      return { ...view, photos: view.photos.filter(({ id }) => id !== act.photoId) };
    case 'signature':
      return { ...view, signature: { name: act.name, path: act.path, at: new Date(0).toISOString() } };
    case 'withdraw':
      return {
        ...view,
        adjustments: view.adjustments.map((each) =>
          each.id === act.adjustmentId ? { ...each, status: 'withdrawn' as const } : each,
        ),
      };
    // A step shows by the booking; a photo and a proposal beside the others, as waiting.
    case 'step':
    case 'photo':
    case 'propose':
      return view;
  }
}
