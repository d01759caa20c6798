import type { Brand, MailContent } from './mail-content.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

/** Black or white, whichever reads better on `accent` (WCAG relative luminance). */
function inkOn(accent: string): string {
  const channel = (from: number) => {
    const value = Number.parseInt(accent.slice(from, from + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? '#111111' : '#ffffff';
}

/** The mail as HTML that old and new mail programs show alike: one table, inline styles, no images. */
export function renderHtml(content: MailContent, brand: Brand, locale: string): string {
  const ink = inkOn(brand.accent);
  const paragraphs = content.paragraphs
    .map((text) => `<p style="margin:0 0 16px;line-height:1.6">${escaped(text)}</p>`)
    .join('');
  const rows = (content.facts ?? [])
    .map(
      ({ label, value }) =>
        `<tr><td style="padding:6px 16px 6px 0;color:#5c6370;vertical-align:top;white-space:nowrap">${escaped(label)}</td><td style="padding:6px 0;font-weight:600">${escaped(value)}</td></tr>`,
    )
    .join('');
  const facts = rows
    ? `<table role="presentation" style="margin:0 0 20px;border-collapse:collapse">${rows}</table>`
    : '';
  const action = content.action
    ? `<p style="margin:8px 0 24px"><a href="${escaped(content.action.url)}" style="display:inline-block;background:${brand.accent};color:${ink};text-decoration:none;font-weight:600;padding:12px 22px;border-radius:8px">${escaped(content.action.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#5c6370;word-break:break-all">${escaped(content.action.url)}</p>`
    : '';
  const footnote = content.footnote
    ? `<p style="margin:0;font-size:13px;color:#5c6370;line-height:1.5">${escaped(content.footnote)}</p>`
    : '';
  const stop = content.stop
    ? `<p style="margin:12px 0 0;font-size:13px"><a href="${escaped(content.stop.url)}" style="color:#5c6370">${escaped(content.stop.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(content.subject)}</title></head><body style="margin:0;background:#f4f5f7;font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:16px;color:#1b1f27"><table role="presentation" width="100%" style="border-collapse:collapse"><tr><td style="padding:24px 12px"><table role="presentation" align="center" width="100%" style="max-width:560px;border-collapse:collapse;background:#ffffff;border-radius:12px;overflow:hidden"><tr><td style="background:${brand.accent};color:${ink};padding:18px 28px;font-weight:700">${escaped(brand.name)}</td></tr><tr><td style="padding:28px"><h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escaped(content.heading)}</h1>${paragraphs}${facts}${action}${footnote}${stop}</td></tr><tr><td style="padding:16px 28px;border-top:1px solid #e6e8ec;font-size:13px;color:#5c6370"><a href="${escaped(brand.url)}" style="color:#5c6370">${escaped(brand.name)}</a>${brand.imprint ? `<br>${escaped(brand.imprint)}` : ''}</td></tr></table></td></tr></table></body></html>`;
}

/** The same in plain text. */
export function renderText(content: MailContent, brand: Brand): string {
  const facts = (content.facts ?? []).map(({ label, value }) => `${label}: ${value}`).join('\n');
  const action = content.action ? `${content.action.label}: ${content.action.url}` : '';
  return [
    content.heading,
    ...content.paragraphs,
    facts,
    action,
    content.footnote ?? '',
    content.stop ? `${content.stop.label}: ${content.stop.url}` : '',
    [brand.name, brand.url, brand.imprint ?? ''].filter(Boolean).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}
