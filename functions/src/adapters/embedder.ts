import type { Language } from '@evergrow/domain/kernel';
import { environment } from '../kernel/environment.ts';

/** Turns texts into vectors of 512 dimensions and length 1, whose dot product tells how near their meanings are. */
export interface Embedder {
  /** Which model: vectors of different models cannot be compared. */
  readonly id: string;
  /** Whether it knows the language well enough for its vectors to mean something. */
  understands(language: Language | null): boolean;
  /**
   * One vector per text, in order, and the tokens a bill would count (0 where there is no bill).
   * @throws when the model does not answer, or not in time
   */
  embed(texts: readonly string[]): Promise<{ vectors: number[][]; tokens: number }>;
}

let chosen: Promise<Embedder> | undefined;

/** OpenAI (or a compatible server) where a key is set; else the embedded English model. */
export function embedder(): Promise<Embedder> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<Embedder> {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_EMBEDDING_MODEL } = environment();
  if (!OPENAI_API_KEY) return (await import('./embedder-embedded.ts')).embeddedEmbedder();
  return (await import('./embedder-openai.ts')).openaiEmbedder({
    apiKey: OPENAI_API_KEY,
    baseURL: OPENAI_BASE_URL,
    model: OPENAI_EMBEDDING_MODEL ?? 'text-embedding-3-small',
  });
}
