import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import { accentOf } from '../lib/accent.ts';

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
    fontFamily: 'var(--font)',
    headings: {
      fontFamily: 'var(--font)',
      fontWeight: '650',
      textWrap: 'balance',
    },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
    radius: { xs: '6px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    components: {
      Button: { defaultProps: { radius: 'md' } },
      Card: { defaultProps: { radius: 'lg', withBorder: true, padding: 'lg' } },
      Container: { defaultProps: { size: 1120 } },
    },
  });
}

/** What Mantine would choose otherwise: the colours of tokens.css, and the accent where its contrast is checked. */
export const cssVariables: CSSVariablesResolver = () => {
  const accent = {
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-accent-text': 'var(--accent-text)',
    '--mantine-color-accent-light': 'var(--accent-soft)',
    '--mantine-color-accent-light-color': 'var(--accent-text)',
    '--mantine-color-accent-outline': 'var(--accent-text)',
    '--mantine-primary-color-light-color': 'var(--accent-text)',
  };
  return {
    variables: {},
    light: {
      ...accent,
      '--mantine-color-text': '#1a1917',
      '--mantine-color-body': '#fbfaf8',
      '--mantine-color-dimmed': '#625d55',
      '--mantine-color-placeholder': '#79736a',
      '--mantine-color-error': '#a61b12',
    },
    dark: {
      ...accent,
      '--mantine-color-text': '#e4e6e5',
      '--mantine-color-body': '#141615',
      '--mantine-color-dimmed': '#a3a9a7',
      '--mantine-color-placeholder': '#858c8a',
      '--mantine-color-error': '#ff9d94',
    },
  };
};
