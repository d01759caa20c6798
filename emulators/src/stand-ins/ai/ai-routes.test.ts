import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startForTest } from '../testing/running-stand-ins.ts';

let running: Awaited<ReturnType<typeof startForTest>>;
let openai: OpenAI;
beforeAll(async () => {
  running = await startForTest();
  openai = new OpenAI({ apiKey: 'contract', baseURL: `${running.url}/v1`, maxRetries: 0 });
});
beforeEach(() => {
  running.state.aiCalls.length = 0;
  running.faults.clear();
});
afterAll(() => running.stop());

const length = (vector: readonly number[]) => Math.hypot(...vector);

describe('embeddings through the real SDK', () => {
  test('have the length that was asked for and are recorded', async () => {
    const { data, usage } = await openai.embeddings.create({
      model: 'm',
      input: ['one', 'two'],
      dimensions: 512,
    });
    expect(data.map(({ embedding }) => embedding.length)).toEqual([512, 512]);
    expect(length(data[0]?.embedding ?? [])).toBeCloseTo(1, 5);
    expect(usage.total_tokens).toBeGreaterThan(0);
    expect(running.state.aiCalls).toMatchObject([{ kind: 'embeddings', model: 'm', input: 'one\ntwo' }]);
  });

  test('are the same for the same text and tell nothing of meaning', async () => {
    const ask = async (input: string) => {
      const { data } = await openai.embeddings.create({
        model: 'm',
        input,
        dimensions: 512,
        encoding_format: 'float',
      });
      return data[0]?.embedding ?? [];
    };
    const [happy, glad] = [await ask('I am happy'), await ask('I am glad')];
    expect(await ask('I am happy')).toEqual(happy);
    const cosine = happy.reduce((sum, value, index) => sum + value * (glad[index] ?? 0), 0);
    expect(Math.abs(cosine)).toBeLessThan(0.3);
  });

  test('of nothing are refused', async () => {
    await expect(openai.embeddings.create({ model: 'm', input: '' })).rejects.toMatchObject({
      status: 400,
      param: 'input',
    });
  });
});

describe('chat through the real SDK', () => {
  const messages = [{ role: 'user' as const, content: 'Hello' }];

  test('answers that it is a stand-in', async () => {
    const { choices } = await openai.chat.completions.create({ model: 'm', messages });
    expect(choices[0]?.message.content).toContain('stand-in');
  });

  test('streams the same answer', async () => {
    const stream = await openai.chat.completions.create({ model: 'm', messages, stream: true });
    let text = '';
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    const { choices } = await openai.chat.completions.create({ model: 'm', messages });
    expect(text).toBe(choices[0]?.message.content);
  });

  test('can be asked to fail and to be slow', async () => {
    running.faults.add({ service: 'openai', kind: 'fail', count: 1, status: 503, ms: 0 });
    await expect(openai.chat.completions.create({ model: 'm', messages })).rejects.toMatchObject({
      status: 503,
    });
    running.faults.add({ service: 'openai', kind: 'delay', count: 1, status: 500, ms: 5000 });
    const hurried = openai.chat.completions.create({ model: 'm', messages }, { timeout: 100 });
    await expect(hurried).rejects.toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
  });
});
