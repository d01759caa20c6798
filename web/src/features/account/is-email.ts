/** Whether it looks like an address: the API has the last word. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim());

/** Characters a password has at least, as the API asks (NIST SP 800-63B: length, not classes of characters). */
export const leastPassword = 10;
