import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rootDir } from '../../emulators/src/paths.ts';

const guides = ['README.md', 'web/README.md', 'tests/matching/README.md', ...markdownIn('docs')];
const read = (path: string) => readFileSync(join(rootDir, path), 'utf8');

function markdownIn(folder: string): string[] {
  return readdirSync(join(rootDir, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();
}

/** What `[words](target)` and `![words](target)` lead to, outside of this repository left out. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** A heading as GitHub names its anchor. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Files and folders named in code spans and code blocks. Those with a placeholder name none. */
const pathsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<![\w/.@-])(?:domain|functions|web|rules|emulators|seed|tests|tools|docs)\/[\w./*{}<>,-]*/g,
    ),
  ]
    .map(([path]) => path.replace(/[.,]+$/, ''))
    .filter((path) => !/[*{}<>]/.test(path) && !/\/dist(\/|$)/.test(path));

/** `npm start`, `npm test` and `npm run x`, as they stand in the text. */
const commandsOf = (text: string): string[] =>
  [...text.matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');

const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

describe.each(guides)('%s', (guide) => {
  const text = read(guide);

  test('leads only to what exists', () => {
    const broken = linksOf(text).filter((target) => {
      const [path = '', anchor] = target.split('#');
      const found = path === '' ? guide : join(dirname(guide), path);
      if (!existsSync(join(rootDir, found))) return true;
      return anchor !== undefined && !anchorsOf(read(found)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names only paths that exist', () => {
    expect(pathsOf(text).filter((path) => !existsSync(join(rootDir, path)))).toEqual([]);
  });

  test('names only commands that exist', () => {
    expect(commandsOf(text).filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('the guides', () => {
  test.each(
    readdirSync(join(rootDir, 'docs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(rootDir, 'docs', entry.name, 'README.md')))
      .map(({ name }) => name),
  )('docs/%s: the first page leads to all others', (folder) => {
    const index = linksOf(read(`docs/${folder}/README.md`));
    const others = readdirSync(join(rootDir, 'docs', folder)).filter((name) => name.endsWith('.md'));
    expect(others.filter((name) => name !== 'README.md' && !index.includes(name))).toEqual([]);
  });

  test('number decisions without a gap and without two of one number', () => {
    const decisions = markdownIn('docs/decisions').filter((path) => /^\d/.test(basename(path)));
    expect(decisions.map((path) => Number(basename(path).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    );
    for (const path of decisions) {
      expect(read(path)).toMatch(new RegExp(`^# ${Number(basename(path).slice(0, 4))}\\. `));
    }
  });
});
