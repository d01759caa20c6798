import { useState } from 'react';
import { contrast } from '../lib/accent.ts';
import { hueOf, initials } from '../lib/initials.ts';
import { useStorageUrl } from '../lib/use-storage-url.ts';
import classes from './avatar.module.css';

type Props = {
  name: string;
  /** Storage path of a picture; the initials are drawn without one, and when it does not load. */
  path?: string | null | undefined;
  /** Address of a picture that is not in Storage, e.g. a preview of a file just chosen. */
  src?: string | null | undefined;
  /** Pixels, 40 by default. */
  size?: number;
  /** What decides the colour, the name by default: give an id where names may change. */
  seed?: string;
  /** Rounded square in its accent colour rather than a circle: for businesses. */
  accent?: string | undefined;
  square?: boolean;
};

/** A person or a business: picture or initials. Decoration only; the name stands beside it. */
export function Avatar({
  name,
  path,
  src,
  size = 40,
  seed = name,
  accent,
  square = accent !== undefined,
}: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  const stored = useStorageUrl(path);
  const picture = src ?? stored;
  const tone =
    accent === undefined
      ? {}
      : { background: accent, color: contrast('#ffffff', accent) >= 4.5 ? '#fff' : '#000' };
  const style = {
    ...tone,
    width: size,
    height: size,
    fontSize: size * 0.38,
    '--hue': hueOf(seed),
  };
  return (
    <span
      className={classes.avatar}
      style={style}
      data-square={square || undefined}
      // Drawn by the style sheet: initials are a picture, and no part of a button's name.
      data-initials={picture && broken !== picture ? undefined : initials(name)}
      aria-hidden
    >
      {picture && broken !== picture ? (
        <img
          src={picture}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          onError={() => setBroken(picture)}
        />
      ) : null}
    </span>
  );
}
