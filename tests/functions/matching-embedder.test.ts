import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningStandIns, startStandIns } from '@evergrow/emulators/stand-ins/start-stand-ins';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../functions/src/adapters/embedder.ts';
import { embeddedEmbedder } from '../../functions/src/adapters/embedder-embedded.ts';
import { openaiEmbedder } from '../../functions/src/adapters/embedder-openai.ts';

const cosine = (a: number[] = [], b: number[] = []) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('the embedded model', () => {
  it('puts what is about the same thing nearer, without a word in common', async () => {
    const { vectors } = await embeddedEmbedder().embed([
      'I cannot sleep and feel exhausted by my job.',
      'Recovering from burnout and resting at night.',
      'Preparing your first marathon with a training plan.',
    ]);
    expect(cosine(vectors[0], vectors[1])).toBeGreaterThan(cosine(vectors[0], vectors[2]));
  });

  it('gives one vector of length 1 per text, in order, in any number', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, at) => `Text number ${at} about ${at % 2 ? 'sleep' : 'money'}.`,
    );
    const { vectors, tokens } = await embeddedEmbedder().embed(texts);
    const [alone] = (await embeddedEmbedder().embed([texts[33] ?? ''])).vectors;
    expect(vectors).toHaveLength(40);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
    expect(cosine(vectors[33], alone)).toBeCloseTo(1, 3);
    expect(tokens).toBe(0);
  });

  it('says which language it knows', () => {
    const { understands } = embeddedEmbedder();
    expect([understands('en'), understands('es'), understands(null)]).toEqual([true, false, false]);
  });
});

describe('a model behind the OpenAI protocol', () => {
  let standIns: RunningStandIns;
  let embedder: Embedder;

  beforeAll(async () => {
    const spare = createServer();
    await new Promise<void>((resolve) => spare.listen(0, '127.0.0.1', resolve));
    const { port } = spare.address() as AddressInfo;
    await new Promise((resolve) => spare.close(resolve));
    standIns = await startStandIns({ port, webhookUrl: 'http://127.0.0.1:9/', webhookSecret: 'whsec_x' });
    embedder = openaiEmbedder({ apiKey: 'sk-test', baseURL: `${standIns.url}/v1`, model: 'some-model' });
  });
  beforeEach(() => standIns.faults.clear());
  afterAll(() => standIns.stop());

  it('is asked for vectors of our length and counts its tokens', async () => {
    const { vectors, tokens } = await embedder.embed(['one text', 'another text']);
    expect(vectors.map(({ length }) => length)).toEqual([512, 512]);
    expect(tokens).toBeGreaterThan(0);
    expect(standIns.state.aiCalls[0]).toMatchObject({ kind: 'embeddings', model: 'some-model' });
  });

  it('is tried again when it fails', async () => {
    standIns.faults.add({ service: 'openai', kind: 'fail', count: 2, status: 500, ms: 0 });
    expect((await embedder.embed(['text'])).vectors).toHaveLength(1);
  });

  it('that keeps failing is an error', async () => {
    standIns.faults.add({ service: 'openai', kind: 'fail', count: 4, status: 503, ms: 0 });
    await expect(embedder.embed(['text'])).rejects.toMatchObject({ status: 503 });
  });
});
