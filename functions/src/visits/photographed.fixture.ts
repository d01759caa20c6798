/** Four coloured fields, 48 by 32 pixels, as a JPEG without anything else in it. */
const plain = [
  '/9j/4AAQSkZJRgABAgAAAQABAAD/wAARCAAgADADAREAAhEBAxEB/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAu',
  'KS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09P',
  'T09PT09PT09PT09PT09PT09PT09PT09PT09P/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF',
  'BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW',
  'V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi',
  '4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC',
  'AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm',
  'Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq',
  '8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDerxDqCgAoAwa7z5EKACgDergPrgoAKAMGu8+RCgAoAo1ufpYUAFAGDXefIhQAUAb1cB9c',
  'FABQBg13nyIUAFAH/9k=',
].join('');

/** What the file says of where it was taken: 40° 25' N, and a place nobody else would write. */
export const telltale = 'TAKEN-AT-PUERTA-DEL-SOL-7';

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 65_535), ...u16(value >>> 16)];
/** A field of a TIFF directory: tag, type, count, value or where it lies. */
const field = (tag: number, type: number, count: number, value: number) => [
  ...u16(tag),
  ...u16(type),
  ...u32(count),
  ...u32(value),
];

/**
 * A photo as a phone makes it: lying on its side, with a directory of GPS fields and a description of the place in its
 * EXIF (Exif 2.32, 4.6: TIFF header, IFD0 with orientation and pointer to the GPS IFD).
 */
export function photographed(): Buffer {
  const text = [...Buffer.from(`${telltale}\0`)];
  const first = 8;
  const gps = first + 2 + 3 * 12 + 4;
  const latitude = gps + 2 + 2 * 12 + 4;
  const description = latitude + 24;
  const tiff = [
    ...[...Buffer.from('II')],
    ...u16(42),
    ...u32(first),
    ...u16(3),
    ...field(0x010e, 2, text.length, description),
    // Rotate a quarter to the right to see it upright.
    ...field(0x0112, 3, 1, 6),
    ...field(0x8825, 4, 1, gps),
    ...u32(0),
    ...u16(2),
    ...field(0x0001, 2, 2, 0x4e),
    ...field(0x0002, 5, 3, latitude),
    ...u32(0),
    ...[40, 1, 25, 1, 0, 1].flatMap(u32),
    ...text,
  ];
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiff)]);
  const length = exif.length + 2;
  const picture = Buffer.from(plain, 'base64');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, length >> 8, length & 255]), exif]);
  return Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
}
