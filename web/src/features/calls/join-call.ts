import type { CallAdmission } from '@evergrow/domain/scheduling';
import type { LocalTrackPublication, RemoteParticipant, Room } from 'twilio-video';
import { type CallProblem, callProblemOf } from './call-problem.ts';

/** Something to see or hear that an element can be given. */
export type Playable = {
  attach(element: HTMLMediaElement): unknown;
  detach(element: HTMLMediaElement): unknown;
};

/** Somebody else in the call. */
export type Seat = {
  id: string;
  as: 'host' | 'guest';
  picture: Playable | null;
  sound: Playable | null;
  muted: boolean;
  reconnecting: boolean;
};

export type Call = {
  setMicrophone(on: boolean): void;
  setCamera(on: boolean): void;
  leave(): void;
};

export type CallWatcher = {
  onSeats(seats: Seat[]): void;
  onReconnecting(yes: boolean): void;
  /** The call is over for us, without our having left it. */
  onEnd(problem: CallProblem): void;
};

/**
 * Enters the call with what the camera and the microphone give. The library is fetched only now.
 * @throws TwilioError, see `callProblemOf`
 */
export async function joinCall(
  pass: NonNullable<CallAdmission['pass']>,
  stream: MediaStream | null,
  watcher: CallWatcher,
): Promise<Call> {
  const { connect } = await import('twilio-video');
  const room = await connect(pass.token, {
    name: pass.room,
    tracks: stream?.getTracks() ?? [],
    // Nothing about the call is sent to be analysed, and nothing of it is kept.
    insights: false,
    maxAudioBitrate: 16_000,
    preferredVideoCodecs: 'auto',
  });
  const look = () => watcher.onSeats([...room.participants.values()].map(seatOf));
  room
    .on('participantConnected', look)
    .on('participantDisconnected', look)
    .on('participantReconnecting', look)
    .on('participantReconnected', look)
    .on('trackSubscribed', look)
    .on('trackUnsubscribed', look)
    .on('trackEnabled', look)
    .on('trackDisabled', look);
  room.on('reconnecting', () => watcher.onReconnecting(true));
  room.on('reconnected', () => watcher.onReconnecting(false));
  room.on('disconnected', (_room: Room, error?: Error) => {
    if (error) watcher.onEnd(callProblemOf(error));
  });
  look();
  const switchAll = (publications: Iterable<LocalTrackPublication>, on: boolean) => {
    for (const { track } of publications) {
      if (track.kind === 'data') continue;
      if (on) track.enable();
      else track.disable();
    }
  };
  return {
    setMicrophone: (on) => switchAll(room.localParticipant.audioTracks.values(), on),
    setCamera: (on) => switchAll(room.localParticipant.videoTracks.values(), on),
    leave: () => {
      room.removeAllListeners();
      room.disconnect();
    },
  };
}

function seatOf(participant: RemoteParticipant): Seat {
  const [sound] = [...participant.audioTracks.values()].map(({ track }) => track);
  const [picture] = [...participant.videoTracks.values()].map(({ track }) => track);
  return {
    id: participant.sid,
    as: participant.identity.startsWith('host.') ? 'host' : 'guest',
    picture: picture?.isEnabled ? picture : null,
    sound: sound ?? null,
    muted: !sound?.isEnabled,
    reconnecting: participant.state === 'reconnecting',
  };
}
