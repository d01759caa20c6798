import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { cssVariables, platformAccent, themeOf } from './theme.ts';

const AccentContext = createContext<(accent: string) => void>(() => {});
const colorSchemes = localStorageColorSchemeManager({ key: 'evergrow.scheme' });

/** Mantine in the colour of whichever tenant is on screen. */
export function AccentProvider({ children }: { children: ReactNode }) {
  const [accent, setAccent] = useState(platformAccent);
  const theme = useMemo(() => themeOf(accent), [accent]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <AccentContext value={setAccent}>{children}</AccentContext>
    </MantineProvider>
  );
}

/** Paints the app in `accent` while the calling component is shown, and in the platform's colour after. */
export function useAccent(accent: string | undefined): void {
  const setAccent = useContext(AccentContext);
  useEffect(() => {
    if (accent === undefined) return undefined;
    setAccent(accent);
    return () => setAccent(platformAccent);
  }, [accent, setAccent]);
}
