import type { Appearance } from '@stripe/stripe-js';

/** The form in the colours of the page around it: it is a frame of another origin and sees none of our styles. */
export function appearanceOf(scheme: 'light' | 'dark'): Appearance {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const variables = {
    colorPrimary: colour('--accent-text'),
    colorBackground: colour('--surface'),
    colorText: colour('--mantine-color-text'),
    colorTextSecondary: colour('--mantine-color-dimmed'),
    colorTextPlaceholder: colour('--mantine-color-placeholder'),
    colorDanger: colour('--danger-text'),
    borderRadius: '12px',
    fontFamily: 'system-ui, -apple-system, "Segoe UI", sans-serif',
    fontSizeBase: '16px',
  };
  return { theme: scheme === 'dark' ? 'night' : 'stripe', variables };
}
