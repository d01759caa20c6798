import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const wanted = process.env.PICTURES;
const directory = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  wanted === 'docs' ? 'docs/pictures' : '.cache/pictures',
);

/** Takes a picture where `PICTURES` asks for them: `docs` puts them beside the guides, anything else in `.cache`. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (!wanted) return;
  mkdirSync(directory, { recursive: true });
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage });
}
