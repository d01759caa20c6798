/** Whether a part of the app could not be fetched: the network is away, or a newer version has been deployed. */
export const isChunkError = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|preload CSS/i.test(error.message);
