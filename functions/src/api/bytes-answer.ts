/** How bytes were asked for. */
export type Asked = { method: string; range: string | null; ifRange: string | null };

/** An answer that is sent as it is read, not gathered first. */
export type BytesAnswer = {
  status: 200 | 206 | 416;
  headers: Readonly<Record<string, string>>;
  body: ReadableStream<Uint8Array> | null;
};
