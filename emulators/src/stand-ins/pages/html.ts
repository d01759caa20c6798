import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** A whole page: no external assets, light and dark by the system. */
export function page(title: string, style: string, body: Html, script = '', lang = 'en'): Html {
  return html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <style>${raw(style)}</style>
  </head>
  <body>
    ${body}
    ${script ? html`<script type="module">${raw(script)}</script>` : ''}
  </body>
</html>`;
}

/** An amount in minor units as people read it. */
export function money(amount: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
