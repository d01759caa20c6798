import { measureScreens } from './sizes/measure-screens.ts';

/** Weighs the web app against its budgets; fails where one is exceeded. */
const sizes = await measureScreens();
for (const { name, bytes, limit } of sizes) {
  const mark = bytes <= limit ? '✓' : '✗';
  console.log(
    `  ${mark} ${name.padEnd(16)} ${(bytes / 1000).toFixed(1).padStart(6)} KB of ${limit / 1000} KB`,
  );
}
process.exitCode = sizes.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1;
