import { type Stroke, signatureBox, signaturePath, type VisitView } from '@evergrow/domain/visits';
import { IconSignature } from '@tabler/icons-react';
import { type PointerEvent, useRef, useState } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { VisitAct } from '../outbox/visit-act.ts';
import { SignatureDrawing } from '../signature-drawing.tsx';
import { Section } from './section.tsx';
import classes from './signature.module.css';

type Props = {
  signature: VisitView['signature'];
  /** Who is expected to sign. */
  name: string;
  onAct: (act: VisitAct) => Promise<void>;
};

/** A straight line stands for the signature of who cannot draw one, beside their name. */
const typedPath = `M40 150L${signatureBox.width - 40} 150`;

/** Whoever is there signs with a finger, or by typing their name. */
export function SignatureForm({ signature, name, onAct }: Props) {
  const t = useT('visits');
  const words = useT('app');
  const [open, setOpen] = useState(false);
  const [signer, setSigner] = useState(name);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const drawing = useRef(false);
  const path = signaturePath(strokes, signatureBox);
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return {
      x: ((clientX - box.left) / box.width) * signatureBox.width,
      y: ((clientY - box.top) / box.height) * signatureBox.height,
    };
  };
  const extend = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing.current) return;
    const point = pointOf(event);
    setStrokes((now) => [...now.slice(0, -1), [...(now.at(-1) ?? []), point]]);
  };
  const sign = async (drawn: string) => {
    if (signer.trim() === '') return;
    await onAct({ kind: 'signature', name: signer.trim(), path: drawn });
    setOpen(false);
    setStrokes([]);
  };
  return (
    <Section title={t('signature.title')}>
      {signature !== null && !open ? <SignatureDrawing signature={signature} /> : null}
      {open ? (
        <div className={classes.form}>
          <TextField
            label={t('signature.name')}
            value={signer}
            onChange={setSigner}
            maxLength={80}
            required
          />
          <p className={classes.hint}>{t('signature.draw')}</p>
          <svg
            className={classes.field}
            viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
            role="img"
            aria-label={t('signature.field')}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              drawing.current = true;
              const point = pointOf(event);
              setStrokes((now) => [...now, [point]]);
            }}
            onPointerMove={extend}
            onPointerUp={() => {
              drawing.current = false;
            }}
            onPointerCancel={() => {
              drawing.current = false;
            }}
          >
            <path d={path || 'M0 0'} />
          </svg>
          <div className={classes.buttons}>
            <Button disabled={path === ''} onClick={() => void sign(path)}>
              {t('signature.save')}
            </Button>
            <Button variant="default" onClick={() => void sign(typedPath)}>
              {t('signature.typed')}
            </Button>
            <Button variant="subtle" onClick={() => setStrokes([])}>
              {t('signature.clear')}
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {words('cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <Button
          variant="default"
          icon={<IconSignature size={20} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t(signature === null ? 'signature.ask' : 'signature.again')}
        </Button>
      )}
    </Section>
  );
}
