export type FormValue = string | FormValue[] | { [key: string]: FormValue };

/**
 * Reads Stripe's form encoding: `line_items[0][price_data][currency]=eur`, `expand[]=customer`. Objects whose keys are
 * 0, 1, 2, … become lists.
 */
export function parseForm(encoded: string): { [key: string]: FormValue } {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) insert(root, pathOf(name), value);
  return Object.fromEntries([...root].map(([key, node]) => [key, toValue(node)]));
}

type Node = Map<string, Node | string>;

function pathOf(name: string): string[] {
  const [head = '', ...rest] = name.split('[');
  return [head, ...rest.map((part) => part.replace(/\]$/, ''))];
}

function insert(node: Node, path: readonly string[], value: string): void {
  const [rawKey = '', ...rest] = path;
  const key = rawKey === '' ? String(node.size) : rawKey;
  if (rest.length === 0) {
    node.set(key, value);
    return;
  }
  const below = node.get(key);
  const child: Node = below instanceof Map ? below : new Map();
  node.set(key, child);
  insert(child, rest, value);
}

function toValue(node: Node | string): FormValue {
  if (typeof node === 'string') return node;
  const keys = [...node.keys()];
  const isList = keys.length > 0 && keys.every((key, index) => key === String(index));
  if (isList) return [...node.values()].map(toValue);
  return Object.fromEntries([...node].map(([key, child]) => [key, toValue(child)]));
}
