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
      return `export default ${JSON.stringify(article)}`;
    },
  };
}
