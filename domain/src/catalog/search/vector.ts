const scale = 127;

/** A vector of length 1 as bytes, a 4th of its size; in base64, as it is filed. Loses less than 0.01 of a cosine. */
export function packVector(vector: readonly number[]): string {
  const largest = Math.max(...vector.map(Math.abs), Number.EPSILON);
  const bytes = vector.map((value) => Math.round((value / largest) * scale) & 0xff);
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes of a filed vector, with the sign they had. */
export function unpackVector(packed: string): Int8Array {
  const text = atob(packed);
  const bytes = new Int8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The length of a packed vector, so that many can be compared with one without measuring it again. */
export function vectorLength(bytes: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1) sum += (bytes[at] ?? 0) ** 2;
  return Math.sqrt(sum);
}

/** The cosine of two vectors whose lengths are known; 0 where one has none. */
export function cosine(a: Int8Array, b: Int8Array, lengths: number): number {
  if (lengths === 0) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum / lengths;
}
