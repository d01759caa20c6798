/** Few enough that the Storage emulator takes every upload, and enough that nobody waits for it. */
const atOnce = 8;

/** Does something with each, a few at a time. */
export async function fewAtOnce<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
