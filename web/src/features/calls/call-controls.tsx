import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../../lib/use-t.tsx';
import classes from './call.module.css';

type Props = {
  has: { microphone: boolean; camera: boolean };
  microphone: boolean;
  camera: boolean;
  onTurn: (kind: 'audio' | 'video', on: boolean) => void;
  /** Absent before the call. */
  onLeave?: (() => void) | undefined;
};

/** Microphone, camera and the way out. Each button's name says what it does next. */
export function CallControls({ has, microphone, camera, onTurn, onLeave }: Props) {
  const t = useT('calls');
  return (
    <div className={classes.controls} role="toolbar" aria-label={t('controls')}>
      <Control
        label={t(microphone ? 'mute' : 'unmute')}
        off={!microphone}
        disabled={!has.microphone}
        onClick={() => onTurn('audio', !microphone)}
      >
        {microphone ? <IconMicrophone size={22} aria-hidden /> : <IconMicrophoneOff size={22} aria-hidden />}
      </Control>
      <Control
        label={t(camera ? 'hide' : 'show')}
        off={!camera}
        disabled={!has.camera}
        onClick={() => onTurn('video', !camera)}
      >
        {camera ? <IconVideo size={22} aria-hidden /> : <IconVideoOff size={22} aria-hidden />}
      </Control>
      {onLeave ? (
        <Control label={t('leave')} danger onClick={onLeave}>
          <IconPhoneOff size={22} aria-hidden />
        </Control>
      ) : null}
    </div>
  );
}

type ControlProps = {
  label: string;
  off?: boolean;
  danger?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
};

const Control = ({
  label,
  off = false,
  danger = false,
  disabled = false,
  onClick,
  children,
}: ControlProps) => (
  <button
    type="button"
    className={classes.control}
    data-off={off || undefined}
    data-danger={danger || undefined}
    disabled={disabled}
    onClick={onClick}
  >
    {children}
    <span>{label}</span>
  </button>
);
