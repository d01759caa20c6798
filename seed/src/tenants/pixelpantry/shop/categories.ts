import type { ShopSettings } from '@evergrow/domain/catalog';

/** The shelves, in the order they stand. */
export const categories: ShopSettings['categories'] = [
  { id: 'fonts', title: 'Fonts', titleEs: 'Tipografías' },
  { id: 'graphics', title: 'Icons and graphics', titleEs: 'Iconos y gráficos' },
  { id: 'textures', title: 'Textures and brushes', titleEs: 'Texturas y pinceles' },
  { id: 'templates', title: 'Templates', titleEs: 'Plantillas' },
  { id: 'money', title: 'Money and contracts', titleEs: 'Dinero y contratos' },
  { id: 'sound', title: 'Sound and music', titleEs: 'Sonido y música' },
  { id: 'reading', title: 'Books and courses', titleEs: 'Libros y cursos' },
  { id: 'print', title: 'To print or to hold', titleEs: 'Para imprimir o tener en la mano' },
];
