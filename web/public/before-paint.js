// Sets the colour scheme and the language before anything is painted, so that neither flashes.
(() => {
  const root = document.documentElement;
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('evergrow.scheme') || 'auto';
    const locale = localStorage.getItem('evergrow.locale');
    if (locale) root.lang = locale;
  } catch {
    // Storage may be forbidden; the system's scheme is right then.
  }
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
