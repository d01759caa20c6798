import { createApi, openapi } from '../../functions/src/api/app.ts';

type Operation = {
  tags?: string[];
  summary?: string;
  'x-access'?: string;
  'x-idempotent'?: boolean;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  format?: string;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
};

const access: Record<string, string> = {
  public: 'anyone',
  user: 'anyone signed in',
  platformAdmin: 'platform staff',
};

/** `{ a: string, b?: number[] }`, three levels deep: enough to know what to send; the rest is in `/v1/openapi.json`. */
function shape(schema: Schema | undefined, depth = 0): string {
  if (!schema) return '—';
  if (schema.enum)
    return schema.enum.length > 8
      ? 'string (enum)'
      : schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((each) => shape(each, depth)).join(' | ');
  if (schema.items) return `${shape(schema.items, depth)}[]`;
  if (schema.properties) {
    if (depth > 2) return '{…}';
    const required = new Set(schema.required ?? []);
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${name}${required.has(name) ? '' : '?'}: ${shape(field, depth + 1)}`,
    );
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  if (schema.additionalProperties && schema.additionalProperties !== true) {
    return `Record<string, ${shape(schema.additionalProperties, depth + 1)}>`;
  }
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'unknown');
  return schema.format ? `${type} (${schema.format})` : type;
}

function section(path: string, method: string, operation: Operation): string {
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const body = operation.requestBody?.content['application/json']?.schema;
  const [status = '200', response] =
    Object.entries(operation.responses).find(([code]) => code !== 'default') ?? [];
  const answer = response?.content?.['application/json']?.schema;
  const who = operation['x-access'] ?? '';
  return [
    `### ${method.toUpperCase()} ${path}`,
    '',
    `${operation.summary ?? ''}.`,
    '',
    `- for: ${access[who] ?? `members, at least \`${who}\``}${operation['x-idempotent'] ? '; needs `Idempotency-Key`' : ''}`,
    ...(query.length > 0
      ? [
          `- query: \`{ ${query.map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${shape(schema)}`).join(', ')} }\``,
        ]
      : []),
    ...(body ? [`- body: \`${shape(body)}\``] : []),
    `- answers ${status}${answer ? `: \`${shape(answer)}\`` : ''}`,
    '',
  ].join('\n');
}

/** `docs/api.md`: every route, from the code that serves it. */
export async function apiReference(): Promise<{ path: string; content: string }> {
  const document = createApi([]).getOpenAPI31Document(openapi) as unknown as {
    paths: Record<string, Record<string, Operation>>;
  };
  const sections = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'Other';
      sections.set(tag, [...(sections.get(tag) ?? []), section(path, method, operation)]);
    }
  }
  const body = [...sections].map(([tag, entries]) => `## ${tag}\n\n${entries.join('\n')}`).join('\n');
  return {
    path: 'docs/api.md',
    content: `# API reference\n\nMade from the code by \`npm run generate\`; do not edit. The machine-readable form is \`/v1/openapi.json\`, an interactive one is \`/v1/reference\`.\n\nSend \`Authorization: Bearer <ID token or API key>\`. Errors are problem details (RFC 9457) with a stable \`code\`. Lists have \`items\` and \`nextCursor\`; pass it back as \`cursor\`.\n\n${body}`,
  };
}
