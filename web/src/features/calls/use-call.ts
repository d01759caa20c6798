import type { CallAdmission } from '@evergrow/domain/scheduling';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CallProblem, callProblemOf } from './call-problem.ts';
import { type Call, joinCall, type Seat } from './join-call.ts';
import { closeDevices, type Devices, openDevices } from './open-devices.ts';

export type CallState =
  | { at: 'lobby' }
  | { at: 'joining' }
  | { at: 'left' }
  | { at: 'in'; reconnecting: boolean }
  | { at: 'over'; problem: CallProblem };

/** Camera, microphone and call of one page. Everything is let go when the page is left. */
export function useCall(admit: () => Promise<CallAdmission>) {
  const [devices, setDevices] = useState<Devices | null>(null);
  const [state, setState] = useState<CallState>({ at: 'lobby' });
  const [seats, setSeats] = useState<Seat[]>([]);
  const [microphone, setMicrophone] = useState(true);
  const [camera, setCamera] = useState(true);
  const call = useRef<Call | null>(null);
  const held = useRef<MediaStream | null>(null);
  const here = useRef(true);

  const ask = useCallback(async () => {
    setDevices(null);
    closeDevices(held.current);
    const opened = await openDevices();
    if (!here.current) return closeDevices(opened.stream);
    held.current = opened.stream;
    setDevices(opened);
    setMicrophone(true);
    setCamera(true);
  }, []);

  useEffect(() => {
    here.current = true;
    void ask();
    return () => {
      here.current = false;
      call.current?.leave();
      call.current = null;
      closeDevices(held.current);
      held.current = null;
    };
  }, [ask]);

  const end = (next: CallState) => {
    call.current = null;
    setSeats([]);
    setState(next);
  };

  const join = async () => {
    setState({ at: 'joining' });
    try {
      const { pass, standing } = await admit();
      if (!pass) return end({ at: 'over', problem: standing === 'closed' ? 'ended' : 'network' });
      const joined = await joinCall(pass, held.current, {
        onSeats: setSeats,
        onReconnecting: (reconnecting) => setState({ at: 'in', reconnecting }),
        onEnd: (problem) => end({ at: 'over', problem }),
      });
      if (!here.current) return joined.leave();
      call.current = joined;
      setState({ at: 'in', reconnecting: false });
    } catch (error) {
      end({ at: 'over', problem: callProblemOf(error) });
    }
  };

  const leave = () => {
    call.current?.leave();
    closeDevices(held.current);
    held.current = null;
    setDevices({ stream: null, problem: null });
    end({ at: 'left' });
  };

  const back = () => {
    setState({ at: 'lobby' });
    void ask();
  };

  const turn = (kind: 'audio' | 'video', on: boolean) => {
    for (const track of held.current?.getTracks() ?? []) if (track.kind === kind) track.enabled = on;
    if (kind === 'audio') {
      call.current?.setMicrophone(on);
      setMicrophone(on);
    } else {
      call.current?.setCamera(on);
      setCamera(on);
    }
  };

  return { devices, state, seats, microphone, camera, ask, join, leave, back, turn };
}
