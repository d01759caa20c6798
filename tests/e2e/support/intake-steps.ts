import type { Page } from 'playwright-core';

export const goals =
  'I want to lead my first team well and still get home in time for dinner, without taking work to bed.';
export const challenges =
  'I say yes to everything, I put off difficult talks and I have slept badly since the promotion.';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();

/** Where they live. */
export async function answerPlace(page: Page): Promise<void> {
  await page.getByLabel(/^Which country's life/).selectOption({ label: 'Spain' });
  await next(page);
}

/** What they want, in their own words. */
export async function answerWords(page: Page): Promise<void> {
  await choose(page, 'What is it about?', 'Leadership');
  await page.getByLabel(/^What should be different/).fill(goals);
  await page.getByLabel(/^What is in the way/).fill(challenges);
}

export async function answerStand(page: Page): Promise<void> {
  await choose(page, 'Have you worked with a coach before?', 'Never');
  await choose(page, 'How ready are you to change something?', '8');
  await page.getByLabel(/^What can you spend/).fill('180');
  await next(page);
}

export async function answerWeek(page: Page): Promise<void> {
  await choose(page, 'How often would you like to meet?', 'Every two weeks');
  await choose(page, 'How long should a session be?', '1 hr');
  await page.getByRole('button', { name: 'Tuesday, Afternoon' }).click();
  await page.getByRole('button', { name: /^Morning/ }).click();
  await choose(page, 'How would you like to meet?', 'Video call');
  await next(page);
}

export async function answerWays(page: Page): Promise<void> {
  await choose(page, 'What should your coach be like?', 'Balanced');
  await choose(page, 'How do you like to be spoken to?', 'Straight out');
  await choose(page, 'How closely should they keep you to it?', 'Regularly');
  await choose(page, 'How do you learn best?', 'Talking it through');
  await next(page);
}

export async function answerYou(page: Page): Promise<void> {
  await choose(page, 'What field do you work in?', 'Technology');
  await choose(page, 'Where are you in your working life?', 'Senior');
  await choose(page, 'How old are you?', '35 to 44');
  await next(page);
}
