import { z } from 'zod';

/** https://platform.openai.com/docs/api-reference/embeddings/create */
export const embeddingSchema = z.strictObject({
  model: z.string().min(1),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2048)]),
  dimensions: z.int().min(1).max(3072).default(1536),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  user: z.string().optional(),
});

const contentPart = z.looseObject({ type: z.string() });

/** https://platform.openai.com/docs/api-reference/chat/create */
export const chatSchema = z.looseObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.looseObject({
        role: z.enum(['developer', 'system', 'user', 'assistant', 'tool']),
        content: z.union([z.string(), z.array(contentPart), z.null()]).optional(),
      }),
    )
    .min(1),
  stream: z.boolean().default(false),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  max_completion_tokens: z.int().min(1).nullish(),
  response_format: z.looseObject({ type: z.enum(['text', 'json_object', 'json_schema']) }).optional(),
});
