import type { Random } from '../../../random.ts';

/** Ground, ink, and two accents, as CSS colours. */
export type Palette = readonly [ground: string, ink: string, warm: string, cool: string];

/** Draws on a sheet of 1000 by 750. */
export type Motif = (palette: Palette, random: Random) => string;

const range = (length: number) => Array.from({ length }, (_, index) => index);
const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
const line = (points: string, ink: string, width: number) =>
  `<path d="${points}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A big drawn letter with its guide lines. */
const letter: Motif = ([, ink, warm, cool], random) => {
  const stem = 60 + random.int(0, 50);
  const guides = [190, 330, 560].map((y) => line(`M90 ${y}H910`, cool, 3)).join('');
  const bowl = `<path d="M500 330a115 115 0 1 0 0.1 0z" fill="none" stroke="${ink}" stroke-width="${stem}"/>`;
  return `${guides}${bowl}${rect(600, 190, stem, 370, ink)}${rect(600 - stem / 2, 530, stem * 2, 30, ink)}${circle(760, 520, 38, warm)}`;
};

/** Rows of small signs on a grid. */
const signs: Motif = ([, ink, warm, cool], random) =>
  range(20)
    .map((index) => {
      const [x, y] = [175 + (index % 5) * 162, 150 + Math.floor(index / 5) * 150];
      const colour = random.pick([ink, ink, ink, warm, cool]);
      const shapes = [
        circle(x, y, 40, 'none', `stroke="${colour}" stroke-width="12"`),
        rect(x - 38, y - 38, 76, 76, 'none', `rx="14" stroke="${colour}" stroke-width="12"`),
        line(`M${x - 40} ${y + 36}L${x} ${y - 40}L${x + 40} ${y + 36}Z`, colour, 12),
        `${line(`M${x - 40} ${y}H${x + 40}`, colour, 12)}${line(`M${x} ${y - 40}V${y + 40}`, colour, 12)}`,
        line(`M${x - 40} ${y + 30}Q${x} ${y - 80} ${x + 40} ${y + 30}`, colour, 12),
      ];
      return random.pick(shapes);
    })
    .join('');

/** Large soft circles, one over the other. */
const glow: Motif = ([, ink, warm, cool], random) =>
  [warm, cool, ink, warm]
    .map((colour) =>
      circle(random.int(150, 850), random.int(120, 640), random.int(160, 300), colour, 'opacity="0.45"'),
    )
    .join('');

/** Sheets of paper with lines on them. */
const sheets: Motif = ([, ink, warm, cool], random) =>
  range(3)
    .map((index) => {
      const [x, y] = [230 + index * 130, 130 + index * 40];
      const lines = range(7).map((row) =>
        rect(x + 40, y + 90 + row * 48, random.int(130, 280), 14, row % 3 === 0 ? warm : cool, 'rx="7"'),
      );
      return `<g transform="rotate(${index * 7 - 7} 500 375)">${rect(x, y, 360, 470, '#ffffff', `rx="16" stroke="${ink}" stroke-width="6"`)}${rect(x + 40, y + 40, 150, 22, ink, 'rx="8"')}${lines.join('')}</g>`;
    })
    .join('');

/** A sound, seen. */
const wave: Motif = ([, ink, warm, cool], random) =>
  range(31)
    .map((index) => {
      const swell = Math.sin((index / 30) * Math.PI);
      const height = 40 + swell * random.int(120, 480);
      const colour = index % 7 === 3 ? warm : index % 5 === 0 ? cool : ink;
      return rect(95 + index * 27, 375 - height / 2, 15, height, colour, 'rx="7"');
    })
    .join('');

/** A book, standing. */
const book: Motif = ([ground, ink, warm, cool], random) => {
  const bands = range(4).map((index) =>
    rect(380, 240 + index * 64, random.int(90, 260), 26, index % 2 ? cool : ground, 'rx="13"'),
  );
  return `${rect(330, 110, 360, 530, warm, 'rx="14"')}${rect(330, 110, 40, 530, ink, 'rx="14"')}${rect(690, 130, 16, 492, '#ffffff')}${bands.join('')}${circle(600, 560, 34, ink)}`;
};

/** Hills under a sky. */
const view: Motif = ([, ink, warm, cool], random) => {
  const hill = (y: number, colour: string) =>
    `<path d="M0 ${y}C220 ${y - random.int(60, 180)} 380 ${y + random.int(20, 90)} 560 ${y - random.int(20, 90)}S860 ${y - random.int(40, 160)} 1000 ${y}V750H0Z" fill="${colour}"/>`;
  return `${circle(random.int(240, 760), 210, 84, warm)}${hill(420, cool)}${hill(560, ink)}`;
};

/** Cards, fanned out. */
const cards: Motif = ([ground, ink, warm, cool], random) => {
  const hole = random.int(28, 70);
  return range(5)
    .map((index) => {
      const colour = [ink, cool, warm, ink, cool][index] ?? ink;
      return `<g transform="rotate(${index * 14 - 28} 500 760)">${rect(380, 150, 240, 360, colour, 'rx="26"')}${rect(410, 180, 180, 300, 'none', `rx="16" stroke="${ground}" stroke-width="6"`)}${circle(500, 330, hole, ground)}</g>`;
    })
    .join('');
};

/** A table with filled cells. */
const table: Motif = ([, ink, warm, cool], random) =>
  range(30)
    .map((index) => {
      const [x, y] = [140 + (index % 5) * 148, 110 + Math.floor(index / 5) * 92];
      const colour = index < 5 ? ink : random.pick(['#ffffff', '#ffffff', '#ffffff', warm, cool]);
      return rect(x, y, 136, 80, colour, `rx="10" stroke="${ink}" stroke-width="4"`);
    })
    .join('');

export const motifs = { letter, signs, glow, sheets, wave, book, view, cards, table } as const;
export type MotifName = keyof typeof motifs;
