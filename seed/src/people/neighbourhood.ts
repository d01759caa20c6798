import type { Culture } from './cultures.ts';

const austin = { country: 'US', timeZone: 'America/Chicago' } as const;

/** Households of one American city: what a local service sees. */
export const austinCultures: readonly Culture[] = [
  {
    ...austin,
    locale: 'en',
    languages: ['en'],
    given: 'Beatrix Calvin Ophelia Desmond Hattie Leland Margot Percival Winona Emmett',
    family:
      'Applewhite Barrowclough Crenshaw-Diaz Duckworth Halloway Kettleman Mossgrove Pemberton Ridgewell Tuttleby',
  },
  {
    ...austin,
    locale: 'es',
    languages: ['es', 'en'],
    given: 'Araceli Gilberto Maribel Rogelio Noemí Efraín Graciela Ramiro',
    family: 'Berlanga Cantúa Garzaría Longoria-Paz Olivárez Tijerina Villagrán Zambrana',
  },
  {
    ...austin,
    locale: 'en',
    languages: ['en'],
    given: 'Anjali Minh Soraya Kwame Yuna Tariq Leilani Bashir',
    family: 'Ahluwaliya Bui-Carter Farrokhzad Mensah-Doyle Parkson Rahmani Kealoha Siddiqi-Ross',
  },
];
