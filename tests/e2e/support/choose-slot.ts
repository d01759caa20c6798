import type { Locator, Page } from 'playwright-core';

/** Any of these elements: journeys that run again and again must not all want the same one. */
async function anyOf(elements: Locator): Promise<Locator> {
  await elements.first().waitFor();
  return elements.nth(Math.floor(Math.random() * (await elements.count())));
}

const clock = /^\d{1,2}:\d{2}/;

/**
 * Chooses a free time of a slot picker, on any of its days; where four weeks are full, in the next four.
 * @returns the name of its button: the time of day
 */
export async function chooseSlot(where: Page | Locator): Promise<string> {
  const days = where.getByRole('button', { name: /free time/ });
  const further = where.getByRole('button', { name: 'Look at the next four weeks' });
  await days.or(further).first().waitFor();
  while (await further.isVisible()) {
    await further.click();
    await days.or(further).first().waitFor();
  }
  await (await anyOf(days)).click();
  const slot = await anyOf(where.getByRole('button', { name: clock }));
  await slot.click();
  return (await slot.textContent()) ?? '';
}
