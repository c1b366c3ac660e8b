import type { Article } from '../story/article.ts';
import type { FormatVersion } from '../story/format-version.ts';
import { ArticleReader } from './article-reader.ts';
import { parseMarkdown } from './markdown.ts';

/**
 * Parses a story’s text. A passage is a paragraph, also in lists and quotations, a caption or a table. Ids are p1, p2, …
 * by position, or given by a final `{#id}`. In version 1 of the format there are only paragraphs and quotations, with
 * emphasis and links; in version 2 there is all of CommonMark, with front matter, tables and footnotes, and a heading at
 * the start is the title.
 */
export function parseArticle(markdown: string, file: string, version: FormatVersion = 2): Article {
  const [front, ...others] = parseMarkdown(markdown, version);
  const yaml = front?.type === 'yaml' ? front : undefined;
  const nodes = yaml || !front ? others : [front, ...others];
  const [first, ...rest] = nodes;
  const heading = version === 2 && first?.type === 'heading' ? first : undefined;
  const text = heading ? rest : nodes;
  return {
    ...new ArticleReader(text, file, version).read(text, heading),
    ...(yaml ? { front: { text: yaml.value, line: (yaml.position?.start.line ?? 1) + 1 } } : {}),
  };
}
