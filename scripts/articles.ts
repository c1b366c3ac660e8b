// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parseArticle } from '../src/core/story/article.ts';

const query = '?passages';

/** Parses each story's text during the build, so that browsers don't need a CommonMark parser. */
export function articles(): Plugin {
  return {
    name: 'articles',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(`/article.md${query}`)) return null;
      const article = parseArticle(readFileSync(id.slice(0, -query.length), 'utf8'), 'article.md');
      // Each text once: a passage's text is that of its runs. Numbers follow from the order.
      const passages = article.passages.map(({ text: _, number: _number, ...passage }) => passage);
      return [
        `const article = ${JSON.stringify({ ...article, passages })};`,
        'article.passages.forEach((one, at) => {',
        '  one.number = at + 1;',
        "  one.text = one.runs.map(({ text }) => text).join('');",
        '});',
        'export default article;',
      ].join('\n');
    },
  };
}
