import { signatureBox } from './visit.ts';

/** A stroke as points in any units. */
export type Stroke = readonly { readonly x: number; readonly y: number }[];

const within = (value: number, size: number, drawn: number): number =>
  Math.min(size, Math.max(0, Math.round((value / drawn) * size)));

/**
 * Strokes drawn in a field of `drawn` units as one SVG path in the units of `signatureBox`. Points that fall on the
 * one before are left out, and so are strokes without a line.
 */
export function signaturePath(
  strokes: readonly Stroke[],
  drawn: { readonly width: number; readonly height: number },
): string {
  return strokes
    .map((stroke) => {
      const points = stroke.map(
        ({ x, y }) =>
          `${within(x, signatureBox.width, drawn.width)} ${within(y, signatureBox.height, drawn.height)}`,
      );
      const distinct = points.filter((point, index) => point !== points[index - 1]);
      return distinct.length > 1 ? `M${distinct.join('L')}` : '';
    })
    .join('');
}
