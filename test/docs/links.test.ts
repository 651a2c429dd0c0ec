import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksOf, type Page, pages, root } from './pages.js';

/** The anchors of a page, as GitHub makes them from headings. */
function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);

  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

function brokenLinks(page: Page): string[] {
  return linksOf(page)
    .filter(({ target, anchor }) => {
      const path = join(root, target);

      return !existsSync(path) || (anchor !== '' && !anchorsOf(readFileSync(path, 'utf8')).has(anchor));
    })
    .map(({ target, anchor }) => `${target}${anchor === '' ? '' : `#${anchor}`}`);
}

describe('links of the guides', () => {
  it.each(pages.map((page) => [page.path, page] as const))('%s leads nowhere wrong', (_path, page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('reach every guide from the front page', () => {
    const reached = new Set(
      linksOf(pages.find(({ path }) => path === 'README.md') as Page).map(({ target }) => target),
    );

    expect(
      pages.map(({ path }) => path).filter((path) => /^docs\/(?!README)/.test(path) && !reached.has(path)),
    ).toEqual([]);
  });

  it('show a picture of the report that is small enough for a page', () => {
    expect(statSync(join(root, 'docs/images/report.png')).size).toBeLessThan(400_000);
  });

  it('name no path of a machine', () => {
    for (const { path, text } of pages) {
      expect([path, text.match(/(?:\/(?:home|work|tmp|Users)\/|[A-Z]:\\)\S*/)]).toEqual([path, null]);
    }
  });
});
