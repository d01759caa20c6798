import { IconMicrophoneOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './call.module.css';
import type { Playable, Seat } from './join-call.ts';

/** Gives an element what it is to play for as long as it stands. */
function usePlayed<E extends HTMLMediaElement>(playable: Playable | null) {
  const element = useRef<E>(null);
  useEffect(() => {
    const shown = element.current;
    if (!shown || !playable) return;
    playable.attach(shown);
    return () => void playable.detach(shown);
  }, [playable]);
  return element;
}

/** Somebody else: their picture, or their name while there is none, and their sound. */
export function CallTile({ seat, name }: { seat: Seat; name: string }) {
  const t = useT('calls');
  const video = usePlayed<HTMLVideoElement>(seat.picture);
  const audio = usePlayed<HTMLAudioElement>(seat.sound);
  return (
    <li className={classes.tile} data-away={seat.reconnecting || undefined}>
      {seat.picture ? (
        <video
          ref={video}
          className={classes.video}
          autoPlay
          playsInline
          muted
          aria-label={t('picture', { name })}
        />
      ) : (
        <Avatar name={name} size={96} />
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in a call is not written down */}
      <audio ref={audio} autoPlay />
      <span className={classes.name}>
        {seat.muted ? <IconMicrophoneOff size={16} aria-label={t('muted')} /> : null}
        {seat.reconnecting ? t('away', { name }) : name}
      </span>
    </li>
  );
}

/** Oneself, as in a mirror. */
export function OwnTile({
  stream,
  camera,
  small,
}: {
  stream: MediaStream | null;
  camera: boolean;
  small: boolean;
}) {
  const t = useT('calls');
  const video = useRef<HTMLVideoElement>(null);
  const shown = camera && stream !== null && stream.getVideoTracks().length > 0;
  useEffect(() => {
    if (video.current && shown) video.current.srcObject = stream;
  }, [stream, shown]);
  return (
    <div className={classes.own} data-small={small || undefined}>
      {shown ? (
        <video
          ref={video}
          className={classes.mirror}
          autoPlay
          playsInline
          muted
          aria-label={t('ownPicture')}
        />
      ) : (
        <span className={classes.dark}>{t(stream === null ? 'noPicture' : 'cameraOff')}</span>
      )}
    </div>
  );
}
