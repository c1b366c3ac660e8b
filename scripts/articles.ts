// A plugin of the build. TypeScript, unlike its neighbours: Vite reads it, and only once the packages are installed.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parseArticle } from '../src/core/story/article.ts';

const query = '?passages';

/** Reads each story's text while building, so that no reader's browser has to bring a reader of CommonMark. */
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
