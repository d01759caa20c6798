import { createRequire } from 'node:module';
import type { Invoice } from '@evergrow/domain/commerce/invoice';
import { currencyExponents } from '@evergrow/domain/kernel';
import { invoiceWords } from './invoice-words.ts';
import { type Glyphs, printable } from './printable.ts';

type Pdf = PDFKit.PDFDocument;

const margin = 56;
/** A4 in points. */
const page = { width: 595, height: 842 };
const right = page.width - margin;
const columns = { quantity: 372, net: 460 };

const require = createRequire(import.meta.url);
const fonts = {
  plain: () => require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  strong: () => require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
};

/**
 * An invoice as a PDF on A4, made from what is stored of it: made again it says the same. Latin, Greek and Cyrillic
 * letters are printed; of other scripts only what the font has, the rest as `□`.
 */
export async function invoicePdf(invoice: Invoice, timeZone: string): Promise<Uint8Array> {
  // Heavy, and only needed here.
  const { default: PDFDocument } = await import('pdfkit');
  const label = invoiceWords[invoice.locale][invoice.kind];
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin,
    bufferPages: true,
    lang: invoice.locale,
    info: {
      Title: `${label} ${invoice.number}`,
      Author: invoice.seller.name,
      CreationDate: invoice.issuedAt,
      ModDate: invoice.issuedAt,
    },
  });
  document.registerFont('plain', fonts.plain());
  document.registerFont('strong', fonts.strong());
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  print(document, invoice, timeZone);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

function print(document: Pdf, invoice: Invoice, timeZone: string): void {
  const words = invoiceWords[invoice.locale];
  const { locale, currency, kind } = invoice;
  const isInvoice = kind === 'invoice';
  // Whole amounts with their cents: that is how invoices are read.
  const written = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const money = (amount: number) => written.format(amount / 10 ** currencyExponents[currency]);
  const day = (at: Date) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
  const { text, room } = writer(document);

  text(words[kind], margin, { size: 22, strong: true });
  document.y += 10;
  const facts = [
    [words.number, invoice.number],
    [words.issued, day(invoice.issuedAt)],
    [isInvoice ? words.paid : words.returned, day(invoice.at)],
    ...(invoice.corrects === null ? [] : [[words.corrects, invoice.corrects]]),
  ];
  const { seller, buyer } = invoice;
  const top = document.y;
  for (const [name = '', value = ''] of facts) {
    const { y } = document;
    text(name, margin, { width: 110, faint: true });
    document.y = y;
    text(value, margin + 116, { width: 150 });
  }
  const below = document.y;
  document.y = top;
  const from = [seller.address, ...(seller.taxId === '' ? [] : [`${words.taxId} ${seller.taxId}`])];
  text(seller.name, 330, { strong: true, width: right - 330 });
  text(from.join('\n'), 330, { width: right - 330 });
  document.y = Math.max(document.y, below) + 20;
  text(words.to, margin, { faint: true });
  const who = buyer.company === '' ? buyer.name : buyer.company;
  text(who, margin, { strong: true });
  const besides = [
    ...(buyer.company === '' || buyer.name === '' ? [] : [buyer.name]),
    ...(buyer.address === '' ? [] : [buyer.address]),
    ...(buyer.taxId === '' ? [] : [`${words.taxId} ${buyer.taxId}`]),
  ];
  if (besides.length > 0) text(besides.join('\n'), margin, { width: 320 });
  document.y += 24;

  row([words.what, words.quantity, words.net], { faint: true });
  rule();
  for (const { label, quantity, net } of invoice.lines) row([label, String(quantity), money(net)]);
  rule();
  for (const { label, percent, net, tax } of invoice.taxes) {
    const isFree = percent === 0 && tax === 0;
    const rate = percent === null || isFree ? '' : ` ${percent.toLocaleString(locale)} %`;
    const base = net === null ? '' : ` ${words.on} ${money(net)}`;
    row([`${label || (isFree ? words.untaxed : words.tax)}${rate}${base}`, '', money(tax)]);
  }
  row([isInvoice ? words.total : words.totalBack, '', money(invoice.total)], { strong: true, size: 12 });
  if (invoice.giftCards > 0) row([words.giftCard, '', money(invoice.giftCards)], { faint: true });
  document.y += 20;
  for (const note of invoice.notes) {
    room(40);
    text(note, margin, { width: right - margin });
    document.y += 6;
  }
  numberPages();

  function row(cells: readonly [string, string, string], style: Style = {}) {
    const [what, quantity, amount] = cells;
    const width = columns.quantity - margin - 16;
    room(document.heightOfString(what, { width }) + 8);
    const { y } = document;
    text(what, margin, { ...style, width });
    const after = document.y;
    document.y = y;
    text(quantity, columns.quantity, { ...style, width: 64, align: 'right' });
    document.y = y;
    text(amount, columns.net - 16, { ...style, width: right - columns.net + 16, align: 'right' });
    document.y = Math.max(after, document.y) + 6;
  }

  function rule() {
    const y = document.y + 1;
    document.moveTo(margin, y).lineTo(right, y).lineWidth(0.5).strokeColor('#c8ccd0').stroke();
    document.y += 9;
  }

  function numberPages() {
    const { count } = document.bufferedPageRange();
    if (count < 2) return;
    for (let index = 0; index < count; index += 1) {
      document.switchToPage(index);
      // Below the margin a text would begin a page of its own.
      document.page.margins.bottom = 0;
      document.y = page.height - 40;
      text(`${invoice.number} · ${words.page} ${index + 1} / ${count}`, margin, { faint: true, size: 8 });
    }
  }
}

type Style = { size?: number; strong?: boolean; faint?: boolean; width?: number; align?: 'right' };

/** Writes text where the page stands, with what the font cannot print replaced. */
function writer(document: Pdf) {
  const text = (content: string, x: number, { size = 9.5, strong, faint, width, align }: Style = {}) => {
    document
      .font(strong ? 'strong' : 'plain')
      .fontSize(size)
      .fillColor(faint ? '#5b6470' : '#16191d');
    const glyphs = (document as unknown as { _font: { font: Glyphs } })._font.font;
    document.text(printable(content, glyphs), x, document.y, {
      width: width ?? right - x,
      align: align ?? 'left',
      lineGap: 2,
    });
  };
  /** Goes on to the next page where less than this is left. */
  const room = (height: number) => {
    if (document.y + height > page.height - margin) document.addPage();
  };
  return { text, room };
}
