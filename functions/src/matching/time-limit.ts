/** Thrown by `within`. */
export class TooSlow extends Error {
  constructor(limit: number) {
    super(`Took longer than ${limit} ms`);
    this.name = 'TooSlow';
  }
}

/**
 * What `work` gives, if it does so in time. Work that comes too late goes on unheeded.
 * @param limit milliseconds
 * @throws TooSlow
 */
export async function within<T>(limit: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(limit)), limit);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
