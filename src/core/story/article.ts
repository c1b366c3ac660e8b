import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { FormatVersion } from './format-version.ts';
import { faultyCharacter, isId, isWebAddress } from '../checking/values.ts';
import type { Fault } from '../result.ts';
import type { Run } from './story.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Inline = Paragraph['children'][number];

/** A passage before its dates are known. */
export interface ArticlePassage {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly quotation?: true;
}

/** A parsed text. */
export interface Article {
  /** Its first heading. */
  readonly title?: string;
  /** YAML, with the line of the file in which it starts, from 1. */
  readonly front?: { readonly text: string; readonly line: number };
  readonly passages: readonly ArticlePassage[];
  readonly faults: readonly Fault[];
}

interface Style {
  readonly emphasis?: true;
  readonly strong?: true;
  readonly href?: string;
}

const ownId = /\s*\{#([^{}]*)\}\s*$/;

type Positioned = { readonly position?: { readonly start: { readonly line: number } } | undefined };

/** What CommonMark's parser calls blocks and spans, in words. */
const names: Readonly<Record<string, string>> = {
  thematicBreak: 'a line of dashes, as before front matter,',
  code: 'an indented or fenced block',
  inlineCode: 'code',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a footnote or link with its address elsewhere',
  definition: 'a footnote or address of a link by itself',
  list: 'a list',
};
const nameOf = (type: string) => names[type] ?? type;

/** Collects passages and faults while walking through a text. */
class ArticleReader {
  readonly passages: ArticlePassage[] = [];
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #used = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  visit(block: Block, quotation: boolean): void {
    if (block.type === 'paragraph') this.#addPassage(block, quotation);
    else if (block.type === 'blockquote')
      block.children.forEach((child) => this.visit(child, true));
    else
      this.#fault(
        block,
        block.type === 'heading'
          ? 'headings aren’t allowed in the text: the title is in story.json'
          : `${nameOf(block.type)} isn’t allowed in the text: write it as a paragraph`,
      );
  }

  #fault(node: Positioned, message: string): void {
    const line = node.position?.start.line;
    this.faults.push({
      file: this.#file,
      path: '',
      ...(line === undefined ? {} : { line }),
      message,
    });
  }

  #runsOf(nodes: readonly Inline[], style: Style): Run[] {
    return nodes.flatMap((node): Run[] => {
      switch (node.type) {
        case 'text':
          return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...style }];
        case 'break':
          return [{ text: ' ', ...style }];
        case 'emphasis':
          return this.#runsOf(node.children, { ...style, emphasis: true });
        case 'strong':
          return this.#runsOf(node.children, { ...style, strong: true });
        case 'link':
          if (!isWebAddress(node.url)) {
            this.#fault(
              node,
              /^https?:/.test(node.url)
                ? `no browser opens the link to “${node.url}”: correct it`
                : `the link to “${node.url}” must begin with http:// or https://`,
            );
            return this.#runsOf(node.children, style);
          }
          return this.#runsOf(node.children, { ...style, href: node.url });
        default:
          this.#fault(
            node,
            `${nameOf(node.type)} isn’t allowed in a passage: use plain text, emphasis or links`,
          );
          return [];
      }
    });
  }

  #addPassage(paragraph: Paragraph, quotation: boolean): void {
    let runs = this.#runsOf(paragraph.children, {});
    const number = this.passages.length + 1;
    let id = `p${number}`;
    const last = runs.at(-1);
    const given = last ? ownId.exec(last.text) : null;
    if (last && given) {
      id = given[1] ?? '';
      if (!isId(id))
        this.#fault(
          paragraph,
          `“${id}” can’t be the id of a passage: use lower case letters, digits and single hyphens, such as “first-shots”`,
        );
      const rest = last.text.slice(0, given.index);
      runs = rest === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text: rest }];
    }
    if (this.#used.has(id))
      this.#fault(paragraph, `two passages have the id “${id}”: give one of them another`);
    this.#used.add(id);
    const text = runs.map((run) => run.text).join('');
    const unseen = faultyCharacter(text);
    if (unseen !== undefined) this.#fault(paragraph, unseen);
    if (given && text === '')
      this.#fault(paragraph, 'has an id but no text: write some or remove it');
    if (/\{#[^{}]*\}/.test(text))
      this.#fault(paragraph, 'has an id that isn’t at its end: move it there');
    this.passages.push({ id, number, runs, ...(quotation ? { quotation } : {}), text });
  }
}

/** The blocks of a text; in version 2 of the format it may begin with front matter. */
function blocksOf(markdown: string, version: FormatVersion): readonly Block[] {
  const extensions =
    version === 1
      ? {}
      : { extensions: [frontmatter()], mdastExtensions: [frontmatterFromMarkdown()] };
  return fromMarkdown(markdown, extensions).children;
}

/**
 * Parses CommonMark into passages: one paragraph is one passage, in order, inside quotations too. Ids are p1, p2, …
 * by position, or given by a final `{#id}`. Emphasis and http(s) links are kept; anything else (lists, images, HTML) is
 * a fault. In version 2, front matter and a heading at the start, the title, are set apart.
 */
export function parseArticle(markdown: string, file: string, version: FormatVersion = 2): Article {
  const reader = new ArticleReader(file);
  const [front, ...others] = blocksOf(markdown, version);
  const yaml = front?.type === 'yaml' ? front : undefined;
  const [first, ...rest] = yaml || !front ? others : [front, ...others];
  const heading = version === 2 && first?.type === 'heading' ? first : undefined;
  const blocks = heading || !first ? rest : [first, ...rest];
  blocks.forEach((block) => reader.visit(block, false));
  const { passages, faults } = reader;
  if (passages.length === 0 && faults.length === 0)
    faults.push({ file, path: '', message: 'has no paragraphs: write at least one' });
  return {
    passages,
    faults,
    ...(heading ? { title: toString(heading) } : {}),
    ...(yaml ? { front: { text: yaml.value, line: (yaml.position?.start.line ?? 1) + 1 } } : {}),
  };
}
