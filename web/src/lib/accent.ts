/** sRGB of `#rrggbb`, each 0 to 1. */
function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/** Relative luminance, WCAG 2.2. */
export function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Lightness, chroma and hue in OKLCH (B. Ottosson, "A perceptual color space for image processing", 2020). */
function lchOf(hex: string): [number, number, number] {
  const [r, g, b] = rgbOf(hex).map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, bb), Math.atan2(bb, a)];
}

function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  // Outside sRGB: the same colour with less chroma, never a clipped channel, which would turn its hue.
  if (chroma > 0.005 && channels.some((c) => c < -0.002 || c > 1.002))
    return hexOf(lightness, chroma * 0.94, hue);
  const text = channels.map((c) =>
    Math.round(toGamma(Math.min(1, Math.max(0, c))) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${text.join('')}`;
}

/** Lightness and share of the accent's chroma of the ten shades, from a wash to nearly black. */
const steps: readonly (readonly [number, number])[] = [
  [0.975, 0.12],
  [0.945, 0.25],
  [0.895, 0.45],
  [0.83, 0.7],
  [0.76, 0.9],
  [0.68, 1],
  [0.59, 1],
  [0.5, 1],
  [0.41, 0.85],
  [0.32, 0.65],
];

export type Accent = {
  /** Ten shades, lightest first; the accent itself is among them. */
  shades: [string, string, string, string, string, string, string, string, string, string];
  /** Where the accent itself stands: what buttons are filled with. */
  filled: number;
  /** The colour of words upon the accent: at least 4.5:1. */
  onFilled: string;
  /** The accent as words on the page, at least 4.5:1 on `light` and `dark`. */
  text: { light: string; dark: string };
};

/** Everything drawn in one tenant's colour. `light` and `dark` are the page grounds the words must be read on. */
export function accentOf(hex: string, light = '#f4f2ee', dark = '#262928'): Accent {
  const [lightness, chroma, hue] = lchOf(hex);
  const distances = steps.map(([step]) => Math.abs(step - lightness));
  const filled = distances.indexOf(Math.min(...distances));
  const shades = steps.map(([step, share], index) =>
    index === filled ? hex : hexOf(step, Math.min(chroma, 0.19) * share, hue),
  ) as Accent['shades'];
  const readable = (grounds: readonly string[], direction: 1 | -1): string => {
    for (let at = lightness; at > 0 && at < 1; at += direction * 0.02) {
      const shade = hexOf(at, Math.min(chroma, 0.16), hue);
      if (grounds.every((ground) => contrast(shade, ground) >= 4.6)) return shade;
    }
    return direction === 1 ? '#ffffff' : '#000000';
  };
  const onFilled = contrast('#ffffff', hex) >= 4.5 ? '#ffffff' : '#000000';
  const text = { light: readable([light, shades[1]], -1), dark: readable([dark, softDark(hex)], 1) };
  return { shades, filled, onFilled, text };
}

/** The dark scheme's `--accent-soft`: what `tokens.css` mixes of the accent and the ground. */
export function softDark(hex: string): string {
  const ground = rgbOf('#1c1f1e');
  const mixed = rgbOf(hex).map((channel, index) => channel * 0.16 + (ground[index] ?? 0) * 0.84);
  const text = mixed.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${text.join('')}`;
}
