import { type VisitView, visitStorage } from '@evergrow/domain/visits';
import { api } from '../../../lib/api.ts';
import { loadStorage } from '../../../lib/firebase.ts';
import { setQueryData } from '../../../lib/query-cache.ts';
import type { QueuedAct, VisitAct } from './visit-act.ts';

export const visitKey = (tenantId: string, bookingId: string): string => `visit/${tenantId}/${bookingId}`;

async function upload({ tenantId, bookingId, uid }: QueuedAct, act: Extract<VisitAct, { kind: 'photo' }>) {
  const { storage, sdk } = await loadStorage();
  // What was uploaded before the network broke off is uploaded again: the server makes one photo of it.
  storage.maxUploadRetryTime = 20_000;
  const place = sdk.ref(storage, visitStorage.upload(tenantId, bookingId, uid, act.uploadId));
  await sdk.uploadBytes(place, act.file, { contentType: act.file.type });
}

/** Tells the server; what it answers is shown at once. */
export async function sendAct(entry: QueuedAct): Promise<void> {
  const { tenantId, bookingId, key: idempotencyKey, act } = entry;
  const booking = `t/${tenantId}/bookings/${bookingId}`;
  const visit = `${booking}/visit`;
  const keep = (view: VisitView) => setQueryData(visitKey(tenantId, bookingId), view);
  switch (act.kind) {
    case 'step':
      await api.post(`${booking}/${act.step}`, { idempotencyKey });
      return;
    case 'item': {
      const { state, note, at } = act;
      const body = { state, at, ...(note === undefined ? {} : { note }) };
      return keep(await api.put<VisitView>(`${visit}/items/${act.itemId}`, { body }));
    }
    case 'notes':
      return keep(
        await api.put<VisitView>(`${visit}/notes`, { body: { team: act.team, client: act.client } }),
      );
    case 'photo': {
      await upload(entry, act);
      const body = { uploadId: act.uploadId, kind: act.photo, takenAt: act.takenAt };
      return keep(await api.post<VisitView>(`${visit}/photos`, { body, idempotencyKey }));
    }
    case 'removePhoto':
      return keep(await api.delete<VisitView>(`${visit}/photos/${act.photoId}`));
    case 'signature':
      return keep(
        await api.put<VisitView>(`${visit}/signature`, { body: { name: act.name, path: act.path } }),
      );
    case 'propose': {
      const body = { minutes: act.minutes, reason: act.reason };
      return keep(await api.post<VisitView>(`${visit}/adjustments`, { body, idempotencyKey }));
    }
    case 'withdraw': {
      const path = `${visit}/adjustments/${act.adjustmentId}/answer`;
      return keep(await api.post<VisitView>(path, { body: { answer: 'withdrawn' }, idempotencyKey }));
    }
  }
}
