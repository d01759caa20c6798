import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useEffectiveScheme } from '../lib/color-scheme.ts';
import { useCurrentAccent } from './accent-store.ts';
import { cssVariables, themeOf } from './theme.ts';

/** Mantine, in the colour of the tenant on screen, for the pages that use it. */
export default function WithMantine({ children }: { children: ReactNode }) {
  const accent = useCurrentAccent();
  const theme = useMemo(() => themeOf(accent), [accent]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={useEffectiveScheme()}
    >
      {children}
    </MantineProvider>
  );
}
