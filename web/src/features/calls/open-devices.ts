import { type DeviceProblem, deviceProblemOf } from './call-problem.ts';

export type Devices = { stream: MediaStream | null; problem: DeviceProblem | null };

const picture: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  facingMode: 'user',
};
/** Both, and where one of them is not there the other. */
const wishes: readonly MediaStreamConstraints[] = [
  { audio: true, video: picture },
  { audio: true },
  { video: picture },
];

/** Asks for camera and microphone. */
export async function openDevices(): Promise<Devices> {
  if (!navigator.mediaDevices) return { stream: null, problem: 'unsupported' };
  let problem: DeviceProblem | null = null;
  for (const wish of wishes) {
    try {
      return { stream: await navigator.mediaDevices.getUserMedia(wish), problem };
    } catch (error) {
      problem ??= deviceProblemOf(error);
      // Asking again would not help, or would ask the person twice.
      if (problem === 'denied' || problem === 'unsupported') break;
    }
  }
  return { stream: null, problem };
}

export const closeDevices = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};
