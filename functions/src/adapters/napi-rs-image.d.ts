/** What is used of the picture codec. */
declare module '@napi-rs/image' {
  export class Transformer {
    constructor(input: Uint8Array);
    metadata(): Promise<{ width: number; height: number }>;
    /** By the orientation the camera noted. */
    rotate(): this;
    /** The largest that fits. */
    resize(options: { width: number; height: number; fit: number }): this;
    jpeg(quality: number): Promise<Buffer>;
    webp(quality: number): Promise<Buffer>;
  }
}
