import { signatureBox, type VisitView } from '@evergrow/domain/visits';
import { useT } from '../../lib/use-t.tsx';
import classes from './day/signature.module.css';

/** A signature as it was given. */
export function SignatureDrawing({ signature }: { signature: NonNullable<VisitView['signature']> }) {
  const t = useT('visits');
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        role="img"
        aria-label={t('signature.of', { name: signature.name })}
      >
        <path d={signature.path} />
      </svg>
      <figcaption>{signature.name}</figcaption>
    </figure>
  );
}
