import { prose } from '../../prose.ts';
import type { Product } from './product.ts';

/** Fonts, icons and everything else that is drawn. */
export const designProducts: readonly Product[] = [
  {
    id: 'saltwater-serif',
    title: 'Saltwater Serif',
    pounds: 42,
    tags: ['font', 'display'],
    description: prose`A slightly weathered display serif in five weights with real italics, 640 glyphs and Latin
      Extended-A. Made for menus, book covers and wedding invitations that should not look like wedding invitations.
      OTF and WOFF2; desktop and web licence for one studio.`,
  },
  {
    id: 'pocket-mono',
    title: 'Pocket Mono',
    pounds: 28,
    tags: ['font', 'code'],
    description: prose`A narrow monospaced face for small screens and long lines. Zero, O and o cannot be confused,
      ligatures can be switched off, and box-drawing characters line up. Four weights, OTF and variable.`,
  },
  {
    id: 'kitchen-icons',
    title: 'Kitchen Icons: 240 utensils and foods',
    pounds: 19,
    tags: ['icons', 'svg'],
    description: prose`From colander to cardamom: 240 icons on a 24-pixel grid with one stroke width, as SVG, a Figma
      library and a web font. Every icon has an English and a Spanish name for searching.`,
  },
  {
    id: 'quiet-gradients',
    title: 'Quiet Gradients',
    pounds: 12,
    tags: ['backgrounds', 'css'],
    description: prose`Sixty gradients that stay in the background where they belong. Checked against white and black
      text for WCAG AA, delivered as CSS variables, PNG at 4K and a Figma style file.`,
  },
  {
    id: 'paper-textures',
    title: 'Paper Textures from a Real Drawer',
    pounds: 16,
    tags: ['textures', 'print'],
    description: prose`Forty sheets scanned at 1200 dpi: airmail, blotting paper, butcher's wrap, an old ledger and the
      back of a photograph. Seamless versions included for half of them.`,
  },
  {
    id: 'field-notes-brushes',
    title: 'Field Notes Brush Set',
    pounds: 15,
    tags: ['brushes', 'procreate'],
    description: prose`Twenty-two Procreate brushes for people who draw outdoors: soft pencils, a dry gouache, three
      dip pens and a rain brush that took a month. With a short video on layering in bad light.`,
  },
  {
    id: 'shopfront-mockups',
    title: 'Shopfront Mock-ups',
    pounds: 24,
    tags: ['mock-ups', 'branding'],
    description: prose`Eleven shopfronts photographed in grey weather so that your sign is the brightest thing in the
      picture. Layered PSD files with separate glass, shadow and dirt. Change a sign in under a minute.`,
  },
  {
    id: 'plain-brand-kit',
    title: 'Plain Brand Kit',
    pounds: 36,
    tags: ['branding', 'template'],
    description: prose`A brand book for businesses of one to five people: logo rules, colour, type, tone of voice and
      twelve layouts, in Figma and Google Slides. Filled in with an invented bakery, so you see what good looks like.`,
  },
  {
    id: 'tiny-illustrations',
    title: 'Tiny Illustrations for Empty States',
    pounds: 22,
    tags: ['illustration', 'svg'],
    description: prose`Forty-eight small scenes for the screens nobody designs: nothing found, all done, no connection,
      first visit. SVG with three colour variables, in light and dark, none of them with a sad robot.`,
  },
  {
    id: 'map-symbols',
    title: 'Walking Map Symbols',
    hidden: true,
    pounds: 14,
    tags: ['icons', 'maps'],
    description: prose`One hundred and ten symbols for hand-made maps: stiles, springs, benches with a view, dogs that
      bark. SVG and stamps for Illustrator, with a legend template in A5 and A3.`,
  },
];
