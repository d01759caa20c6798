import { describe, expect, it } from 'vitest';
import { weeklyHours } from '../matching-stories/week.ts';
import { longestSharedMinutes } from './shared-time.ts';

const winter = new Date('2026-01-14T12:00:00Z');
const summer = new Date('2026-07-15T12:00:00Z');
const coach = (timeZone: string, hours: string) => ({ timeZone, weekly: weeklyHours(hours) });

describe('the time two people share', () => {
  it('is what both name, in one zone', () => {
    const london = coach('Europe/London', 'Mon 10-14');
    expect(longestSharedMinutes(['mon-morning'], 'Europe/London', london, winter)).toBe(120);
    expect(longestSharedMinutes(['mon-morning', 'mon-afternoon'], 'Europe/London', london, winter)).toBe(240);
    expect(longestSharedMinutes(['tue-morning'], 'Europe/London', london, winter)).toBe(0);
  });

  it('is the longest stretch, not the sum', () => {
    const twoHours = coach('Europe/London', 'Mon 09-10; Tue 09-11');
    expect(longestSharedMinutes(['mon-morning', 'tue-morning'], 'Europe/London', twoHours, winter)).toBe(120);
  });

  it('moves with the distance between zones, across midnight and the end of the week', () => {
    const sydney = coach('Australia/Sydney', 'Mon 07-10');
    // Monday 07:00 in Sydney is Sunday 12:00 in Los Angeles while it is winter there.
    expect(longestSharedMinutes(['sun-afternoon'], 'America/Los_Angeles', sydney, winter)).toBe(180);
    expect(longestSharedMinutes(['mon-afternoon'], 'America/Los_Angeles', sydney, winter)).toBe(0);
  });

  it('knows summer time', () => {
    const phoenix = coach('America/Phoenix', 'Wed 09-10');
    // 16:00 UTC is 17:00 in Madrid in winter, and 18:00 in summer.
    expect(longestSharedMinutes(['wed-evening'], 'Europe/Madrid', phoenix, winter)).toBe(60);
    expect(longestSharedMinutes(['wed-afternoon'], 'Europe/London', phoenix, winter)).toBe(60);
    expect(longestSharedMinutes(['wed-afternoon'], 'Europe/London', phoenix, summer)).toBe(0);
  });

  it('knows zones that are half an hour apart', () => {
    const kolkata = coach('Asia/Kolkata', 'Thu 16-18');
    // 16:00 in Kolkata is 10:30 UTC.
    expect(longestSharedMinutes(['thu-morning'], 'UTC', kolkata, winter)).toBe(90);
  });
});
