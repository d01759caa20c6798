// A door of its own, beside the feature's, that brings no schema: the public quote page calls it at every click.
export * from './area-line.ts';
export * from './chosen-extras.ts';
export * from './chosen-quantities.ts';
export * from './frequency-line.ts';
export * from './is-tax-exempt.ts';
export * from './quote-visit.ts';
export * from './share.ts';
export * from './visit-minutes.ts';
export * from './visit-moment.ts';
export * from './visit-quote-input.ts';
