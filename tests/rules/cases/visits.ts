import { HOUR, paths } from '@evergrow/domain/kernel';
import { makeVisit } from '@evergrow/seed/factories/visit';
import { limit, serverTimestamp } from 'firebase/firestore';
import { get, list, may, mayNot, type RuleCase, remove, set, update } from '../world/rule-case.ts';
import { closed, other, acme as t } from '../world/tenants.ts';
import { liveLocationDocument } from '../world/visit-documents.ts';

const stamp = serverTimestamp();
const here = paths.liveLocation(t, 'onItsWay');
const arrived = paths.liveLocation(t, 'arrived');
const first = paths.liveLocation(t, 'notYet');
const told = { ...liveLocationDocument, at: stamp };
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const moved = { position: { lat: 40.42, lng: -3.71 }, at: stamp };
const over = { [here]: { ...liveLocationDocument, expiresAt: from(-1) } };

export const visitCases: readonly RuleCase[] = [
  mayNot('client', 'list visits', list(paths.visits(t), limit(20))),
  mayNot('otherClient', 'read the visit of another', get(paths.visit(t, 'booking'))),
  mayNot('otherProvider', 'read the visit of another', get(paths.visit(t, 'booking'))),
  mayNot('otherOwner', 'read a visit of another tenant', get(paths.visit(t, 'booking'))),
  may('client', 'read their visit at a suspended tenant', get(paths.visit(closed, 'booking'))),

  mayNot('revoked', 'read their own visit', get(paths.visit(t, 'booking')), {
    [paths.visit(t, 'booking')]: makeVisit({ clientUid: 'revoked', providerIds: ['provider'] }),
  }),
  mayNot('client', 'read by being named among providers', get(paths.visit(t, 'booking')), {
    [paths.visit(t, 'booking')]: makeVisit({ clientUid: 'otherClient', providerIds: ['client'] }),
  }),

  may('client', 'follow before the first position', get(first)),
  mayNot('otherClient', 'follow where nothing is told yet', get(first)),
  mayNot('otherClient', 'follow the provider of another', get(here)),
  mayNot('otherProvider', 'follow a colleague', get(here)),
  mayNot('admin', 'follow a provider', get(here)),
  mayNot('owner', 'follow a provider', get(here)),
  mayNot('otherOwner', 'follow a provider of another tenant', get(here)),
  mayNot('client', 'follow a provider of another tenant', get(paths.liveLocation(other, 'onItsWay'))),
  mayNot('client', 'follow after the arrival', get(arrived)),
  mayNot('provider', 'read their position after the arrival', get(arrived)),
  mayNot('client', 'read what has expired', get(here), over),
  mayNot('client', 'follow to a booking that is not there', get(paths.liveLocation(t, 'nothing'))),

  may('provider', 'begin to tell', set(first, told)),
  mayNot('provider', 'tell after the arrival', set(arrived, told), { [arrived]: null }),
  mayNot('provider', 'go on telling after the arrival', update(arrived, moved)),
  mayNot('otherProvider', 'tell for another', set(first, { ...told, providerId: 'otherProvider' })),
  mayNot('provider', 'tell as another', set(first, { ...told, providerId: 'otherProvider' })),
  mayNot('client', 'tell where their provider is', set(first, told)),
  mayNot('provider', 'tell for more than two hours', set(first, { ...told, expiresAt: from(2.5) })),
  mayNot('provider', 'tell what has expired', set(first, { ...told, expiresAt: from(-0.1) })),
  mayNot(
    'provider',
    'tell for longer than they began with',
    update(here, { ...moved, expiresAt: from(1.9) }),
  ),
  mayNot('provider', 'go on after it has expired', update(here, moved), over),
  mayNot('provider', 'tell of another time', update(here, { ...moved, at: from(-1) })),
  mayNot('provider', 'keep a history', update(here, { ...moved, history: [{ lat: 40.4, lng: -3.7 }] })),
  mayNot('provider', 'tell of no place on Earth', update(here, { ...moved, position: { lat: 91, lng: 0 } })),
  mayNot('provider', 'tell at a suspended tenant', update(paths.liveLocation(closed, 'onItsWay'), moved)),
  may('provider', 'stop at a suspended tenant', remove(paths.liveLocation(closed, 'onItsWay'))),
  may('provider', 'stop after the arrival', remove(arrived)),
  mayNot('client', 'stop it', remove(here)),
  mayNot('admin', 'stop it', remove(here)),
  mayNot('revoked', 'stop what they told', remove(here), {
    [here]: { ...liveLocationDocument, providerId: 'revoked' },
  }),
];
