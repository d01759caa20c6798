import { vectorDimensions } from '@evergrow/domain/matching';
import OpenAI from 'openai';
import type { Embedder } from './embedder.ts';

export type OpenAiSettings = { apiKey: string; baseURL: string | undefined; model: string };

/** Embeddings through the `openai` SDK: 10 s per try, three retries. Its models know many languages. */
export function openaiEmbedder({ apiKey, baseURL, model }: OpenAiSettings): Embedder {
  const client = new OpenAI({
    apiKey,
    ...(baseURL ? { baseURL } : {}),
    timeout: 10_000,
    maxRetries: 3,
  });
  return {
    id: `openai/${model}/${vectorDimensions}`,
    understands: () => true,
    async embed(texts) {
      const { data, usage } = await client.embeddings.create({
        model,
        input: [...texts],
        dimensions: vectorDimensions,
        encoding_format: 'float',
      });
      const vectors = [...data]
        .sort((a, b) => a.index - b.index)
        .map(({ embedding }) => toLengthOne(embedding));
      if (vectors.length !== texts.length || vectors.some(({ length }) => length !== vectorDimensions)) {
        throw new Error('The embedding server answered with other vectors than were asked for');
      }
      return { vectors, tokens: usage.total_tokens };
    },
  };
}

/** Shortened vectors of compatible servers need not have length 1, which a dot product takes for granted. */
function toLengthOne(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
