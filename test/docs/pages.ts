/**
 * Reads the guides: their fenced blocks, tables and links.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A page that people read. */
export interface Page {
  /** Its path below the project's folder. */
  readonly path: string;
  /** What it says. */
  readonly text: string;
}

/** A fenced block. */
export interface Block {
  /** Where it starts: path and line. */
  readonly place: string;
  /** Its first word, such as `ts`. */
  readonly language: string;
  /** The words after it. */
  readonly marks: readonly string[];
  /** What is inside. */
  readonly text: string;
}

const folders = [
  '.',
  'docs',
  'examples',
  'plugins/correlation',
  'plugins/circuit-breaker',
  'plugins/concentration',
  'adapters/legacy',
];

/** All pages written by hand. */
export const pages: readonly Page[] = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative(root, join(root, folder, name)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
);

/**
 * Returns a page.
 *
 * @param path - below the project's folder
 */
export function pageOf(path: string): Page {
  const page = pages.find((each) => each.path === path);

  if (page === undefined) {
    throw new Error(`There is no page ${path}.`);
  }

  return page;
}

/**
 * Returns the fenced blocks of a page.
 *
 * @param page - the page
 */
export function blocksOf({ path, text }: Page): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');

  for (let at = 0; at < lines.length; at += 1) {
    const info = /^```(\S+.*)$/.exec(lines[at] ?? '')?.[1];

    if (info !== undefined) {
      const end = lines.indexOf('```', at + 1);
      const [language = '', ...marks] = info.trim().split(/\s+/);
      blocks.push({ place: `${path}:${at + 1}`, language, marks, text: `${lines.slice(at + 1, end).join('\n')}\n` });
      at = end;
    }
  }

  return blocks;
}

/** All fenced blocks in a language. */
export function blocksIn(...languages: readonly string[]): Block[] {
  return pages.flatMap(blocksOf).filter(({ language }) => languages.includes(language));
}

/**
 * Returns the codes in the first column of the tables below a heading, down to the next heading of any level.
 *
 * @param page - the page
 * @param heading - such as `## Errors`
 */
export function codesBelow({ text }: Page, heading: string): string[] {
  const [, below = ''] = text.split(`${heading}\n`);
  const [section = ''] = below.split(/^#/m);

  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, code = '']) => code);
}

/** A page's links to files, resolved below the project's folder, with their anchors. */
export function linksOf({ path, text }: Page): { readonly target: string; readonly anchor: string }[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = '', anchor = ''] = link.split('#');

      return { target: file === '' ? path : relative(root, join(root, dirname(path), file)), anchor };
    });
}
