export * from './byte-range.ts';
export * from './download.ts';
export * from './file-api.ts';
export * from './file-name.ts';
export * from './library-api.ts';
export * from './product-file.ts';
export * from './sniff-file.ts';
