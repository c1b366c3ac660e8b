import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { FormatVersion } from '../story/format-version.ts';

type Root = ReturnType<typeof fromMarkdown>;
/** A block of Markdown, as mdast (https://github.com/syntax-tree/mdast). */
export type Node = Root['children'][number];
export type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;
export type Inline = NodeOf<'paragraph'>['children'][number];

/** Line of a node in the file, from 1. */
export const lineOf = ({ position }: Node | Inline): number | undefined => position?.start.line;

/** Parses CommonMark; in version 2 of the format with front matter, tables and footnotes. */
export function parseMarkdown(markdown: string, version: FormatVersion): readonly Node[] {
  if (version === 1) return fromMarkdown(markdown).children;
  return fromMarkdown(markdown, {
    extensions: [frontmatter(), gfmTable(), gfmFootnote()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  }).children;
}

/** All nodes within nodes, each before what is in it. */
export function* nodesIn(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* nodesIn(node.children as readonly Node[]);
  }
}
