import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import { faulty } from '../fault-middleware.ts';
import type { Faults } from '../faults.ts';
import { chatSchema, embeddingSchema } from './ai-requests.ts';
import { meaninglessVector } from './meaningless-vector.ts';

export type AiCall = {
  readonly id: string;
  readonly at: string;
  readonly kind: 'embeddings' | 'chat';
  readonly model: string;
  /** What was asked, shortened: the whole of it would fill the page. */
  readonly input: string;
  readonly tokens: number;
};

export type AiShelf = { readonly faults: Faults; keep(call: AiCall): void };

/** Said in place of an answer: nothing here understands anything. */
const standInAnswer =
  'This is the local stand-in of a language model. It checks and records calls; it does not think.';

/**
 * An OpenAI-compatible server, on `/v1`, that checks requests and records them. It is for tests of the adapters: its
 * vectors mean nothing and its answers say so.
 */
export function aiApi(shelf: AiShelf): Hono {
  const app = new Hono();
  app.use(
    '/embeddings',
    faulty(shelf.faults, 'openai', (status) => failure(`asked to fail with ${status}`, 'server_error')),
  );
  app.use(
    '/chat/*',
    faulty(shelf.faults, 'openai', (status) => failure(`asked to fail with ${status}`, 'server_error')),
  );

  app.post('/embeddings', async (context) => {
    if (!isAuthorized(context.req.header('authorization')))
      return context.json(failure('Incorrect API key provided.'), 401);
    const read = embeddingSchema.safeParse(await context.req.json().catch(() => null));
    if (!read.success) return context.json(invalid(read.error), 400);
    const { input, model, dimensions, encoding_format } = read.data;
    const texts = typeof input === 'string' ? [input] : input;
    const tokens = countTokens(texts.join(' '));
    shelf.keep(record('embeddings', model, texts.join('\n'), tokens));
    return context.json({
      object: 'list',
      model,
      data: texts.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: encoded(meaninglessVector(text, dimensions), encoding_format),
      })),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
  });

  app.post('/chat/completions', async (context) => {
    if (!isAuthorized(context.req.header('authorization')))
      return context.json(failure('Incorrect API key provided.'), 401);
    const read = chatSchema.safeParse(await context.req.json().catch(() => null));
    if (!read.success) return context.json(invalid(read.error), 400);
    const { model, messages, stream, response_format } = read.data;
    const asked = messages.map(
      ({ role, content }) => `${role}: ${typeof content === 'string' ? content : JSON.stringify(content)}`,
    );
    const answer =
      response_format && response_format.type !== 'text'
        ? JSON.stringify({ standIn: standInAnswer })
        : standInAnswer;
    const usage = usageOf(asked.join(' '), answer);
    shelf.keep(record('chat', model, asked.join('\n'), usage.total_tokens));
    const head = {
      id: `chatcmpl-${randomBytes(12).toString('hex')}`,
      created: Math.floor(Date.now() / 1000),
      model,
    };
    if (!stream) {
      const message = { role: 'assistant', content: answer, refusal: null, annotations: [] };
      return context.json({
        ...head,
        object: 'chat.completion',
        choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null }],
        usage,
      });
    }
    return streamSSE(context, async (events) => {
      const chunk = (delta: object, finish_reason: string | null) =>
        events.writeSSE({
          data: JSON.stringify({
            ...head,
            object: 'chat.completion.chunk',
            choices: [{ index: 0, delta, finish_reason }],
          }),
        });
      await chunk({ role: 'assistant', content: '' }, null);
      for (const word of answer.split(/(?<= )/)) await chunk({ content: word }, null);
      await chunk({}, 'stop');
      if (read.data.stream_options?.include_usage) {
        await events.writeSSE({
          data: JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [], usage }),
        });
      }
      await events.writeSSE({ data: '[DONE]' });
    });
  });
  return app;
}

const isAuthorized = (header = '') => /^Bearer \S+$/.test(header);

function failure(message: string, type = 'invalid_request_error', param: string | null = null) {
  return { error: { message, type, param, code: null } };
}

function invalid(error: z.ZodError) {
  const issue = error.issues[0];
  return failure(issue?.message ?? 'invalid', 'invalid_request_error', issue?.path.join('.') ?? null);
}

function record(kind: AiCall['kind'], model: string, input: string, tokens: number): AiCall {
  return {
    id: randomBytes(8).toString('hex'),
    at: new Date().toISOString(),
    kind,
    model,
    input: input.slice(0, 4000),
    tokens,
  };
}

/** About four characters a token in English; a count, not a measurement. */
function countTokens(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}

function usageOf(prompt: string, answer: string) {
  const prompt_tokens = countTokens(prompt);
  const completion_tokens = countTokens(answer);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

/** The SDK asks for base64 of 32-bit floats unless told otherwise. */
function encoded(vector: readonly number[], format: 'float' | 'base64'): readonly number[] | string {
  return format === 'float' ? vector : Buffer.from(new Float32Array(vector).buffer).toString('base64');
}
