import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import { accentOf } from '../lib/accent.ts';

/** The platform's own colour, where no tenant sets one. */
export const platformAccent = '#0f5c4d';

/** Neutrals with a little warmth in light and a little green in dark, so that white cards stand out from the page. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ee',
  '#e9e6e0',
  '#dbd7cf',
  '#c3beb4',
  '#9a948a',
  '#6e6960',
  '#565149',
  '#3a3732',
  '#22201d',
];
const dark: MantineColorsTuple = [
  '#e4e6e5',
  '#c2c7c5',
  '#a3a9a7',
  '#6e7573',
  '#4a504e',
  '#363b39',
  '#262928',
  '#1c1f1e',
  '#141615',
  '#0e100f',
];

/** The Mantine theme of a tenant with this accent. */
export function themeOf(accentHex: string): MantineThemeOverride {
  const accent = accentOf(accentHex);
  return createTheme({
    colors: { accent: accent.shades, gray, dark },
    primaryColor: 'accent',
    primaryShade: { light: accent.filled as 6, dark: accent.filled as 6 },
    autoContrast: true,
    // Where white stops reaching 4.5:1, black begins to: only pure black leaves no gap between them.
    luminanceThreshold: 0.1833,
    black: '#000000',
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    focusRing: 'auto',
    fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    headings: {
      fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
      fontWeight: '650',
      textWrap: 'balance',
    },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
    radius: { xs: '6px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    other: accent,
    components: {
      Button: { defaultProps: { radius: 'md' } },
      Card: { defaultProps: { radius: 'lg', withBorder: true, padding: 'lg' } },
      Container: { defaultProps: { size: 1120 } },
    },
  });
}

/** Colours of our own that follow the scheme, and Mantine's where its choice would miss the contrast. */
export const cssVariables: CSSVariablesResolver = (theme) => {
  const accent = theme.other as ReturnType<typeof accentOf>;
  const scheme = (text: string, soft: string) => ({
    '--mantine-color-anchor': text,
    '--mantine-color-accent-text': text,
    '--mantine-color-accent-light-color': text,
    '--mantine-color-accent-outline': text,
    '--accent-text': text,
    '--accent-soft': soft,
  });
  return {
    variables: { '--accent': accent.shades[accent.filled] ?? platformAccent, '--on-accent': accent.onFilled },
    light: {
      ...scheme(accent.text.light, accent.shades[0]),
      '--mantine-color-text': '#1a1917',
      '--mantine-color-body': '#fbfaf8',
      '--mantine-color-dimmed': '#625d55',
      '--mantine-color-placeholder': '#79736a',
      '--surface': '#ffffff',
      '--surface-sunken': '#f4f2ee',
      '--line': '#e6e2da',
      '--line-strong': '#98928a',
      '--skeleton': '#ebe8e2',
      '--danger-text': '#a61b12',
      '--danger-soft': '#fdecea',
      '--success-text': '#17653a',
      '--success-soft': '#e3f4ea',
      '--warning-text': '#7a4a00',
      '--warning-soft': '#fdf1d8',
      '--shadow': '0 1px 2px rgb(40 30 10 / 5%), 0 8px 24px -12px rgb(40 30 10 / 14%)',
    },
    dark: {
      ...scheme(accent.text.dark, `color-mix(in srgb, ${accent.shades[accent.filled]} 22%, #1c1f1e)`),
      '--mantine-color-body': '#141615',
      '--mantine-color-dimmed': '#a3a9a7',
      '--mantine-color-placeholder': '#858c8a',
      '--surface': '#1c1f1e',
      '--surface-sunken': '#101211',
      '--line': '#303533',
      '--line-strong': '#6e7573',
      '--skeleton': '#272b2a',
      '--danger-text': '#ff9d94',
      '--danger-soft': '#3b1d1a',
      '--success-text': '#86d9a8',
      '--success-soft': '#16301f',
      '--warning-text': '#f2c46d',
      '--warning-soft': '#352810',
      '--shadow': '0 1px 2px rgb(0 0 0 / 30%)',
    },
  };
};
