/** What an hour costs depends on the coach's experience. Cents of a euro, before tax. */
export const hourlyPrices = {
  associate: 4_500,
  professional: 7_000,
  senior: 9_500,
  principal: 13_000,
  executive: 18_000,
} as const;

export type CoachLevel = keyof typeof hourlyPrices;
