import { isWebAddress } from '../checking/values.ts';
import type { WrittenMention } from '../story/article.ts';
import type { FormatVersion } from '../story/format-version.ts';
import type { Run } from '../story/story.ts';
import { lineOf, type Inline, type NodeOf } from './markdown.ts';
import { hrefOfTarget, readOwnLink } from './mention-link.ts';

type Style = Omit<Run, 'text' | 'note'>;

/** What inline Markdown needs to know of the rest of the text. */
export interface InlineContext {
  readonly version: FormatVersion;
  /** Addresses of links that are elsewhere in the text. @param identifier as normalised by the parser */
  readonly definition: (identifier: string) => NodeOf<'definition'> | undefined;
  /** Number of a footnote, from 1; undefined if there is none. */
  readonly noteNumber: (identifier: string) => number | undefined;
  readonly fault: (line: number | undefined, message: string) => void;
}

/** What version 1 of the format has within a paragraph. */
const inVersion1: readonly string[] = ['text', 'break', 'emphasis', 'strong', 'link'];

/** Reads the inline content of one passage or heading. */
export class InlineReader {
  readonly runs: Run[] = [];
  readonly mentions: Omit<WrittenMention, 'passage'>[] = [];
  #length = 0;
  readonly #context: InlineContext;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  /** Length of the text so far, in UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  add(text: string, style: Style = {}): void {
    this.runs.push({ text, ...style });
    this.#length += text.length;
  }

  read(nodes: readonly Inline[], style: Style = {}): void {
    for (const node of nodes) this.#readNode(node, style);
  }

  #readNode(node: Inline, style: Style): void {
    const { version, fault } = this.#context;
    if (version === 1 && !inVersion1.includes(node.type)) {
      fault(lineOf(node), `has ${nameOf(node.type)}, which ${needsVersion2}`);
      return;
    }
    switch (node.type) {
      case 'text':
        this.add(node.value.replace(/\s*\n\s*/g, ' '), style);
        break;
      case 'break':
        this.add(version === 1 ? ' ' : '\n', style);
        break;
      case 'emphasis':
        this.read(node.children, { ...style, emphasis: true });
        break;
      case 'strong':
        this.read(node.children, { ...style, strong: true });
        break;
      case 'inlineCode':
        this.add(node.value, { ...style, code: true });
        break;
      case 'html':
        // Shown as it is written, but for comments.
        if (!node.value.startsWith('<!--')) this.add(node.value, style);
        break;
      case 'link':
        this.#readLink(node, node.url, style);
        break;
      case 'linkReference': {
        const definition = this.#context.definition(node.identifier);
        this.#readLink(node, definition?.url ?? '', style);
        break;
      }
      case 'footnoteReference':
        this.runs.push({ text: '', note: this.#context.noteNumber(node.identifier) ?? 0 });
        break;
      case 'image':
      case 'imageReference':
        fault(
          lineOf(node),
          'has an image within its text: put the image in a paragraph of its own',
        );
        break;
      default:
        fault(
          lineOf(node),
          `has ${nameOf(node.type)}, which isn’t possible here: write it as text`,
        );
    }
  }

  #readLink(
    node: Extract<Inline, { type: 'link' | 'linkReference' }>,
    url: string,
    style: Style,
  ): void {
    const { version, fault } = this.#context;
    const isOwn = version === 2 && url.startsWith('#');
    if (isOwn) this.#readOwnLink(node, url.slice(1), style);
    else if (isWebAddress(url) || (version === 2 && url.startsWith('mailto:')))
      this.read(node.children, { ...style, href: url });
    else {
      fault(
        lineOf(node),
        /^https?:/.test(url)
          ? `no browser opens the link to “${url}”: correct it`
          : `the link to “${url}” must begin with http:// or https://${version === 1 ? '' : ', or with # and the id of a feature'}`,
      );
      this.read(node.children, style);
    }
  }

  #readOwnLink(
    node: Extract<Inline, { type: 'link' | 'linkReference' }>,
    fragment: string,
    style: Style,
  ): void {
    const line = lineOf(node);
    const link = readOwnLink(fragment);
    const start = this.#length;
    if ('href' in link) this.read(node.children, { ...style, href: link.href });
    else this.read(node.children, style);
    if ('fault' in link) this.#context.fault(line, link.fault);
    if (!('target' in link)) return;
    if (this.#length === start) this.#context.fault(line, `the link “#${fragment}” has no text`);
    this.mentions.push({ ...link.target, start, end: this.#length, line: line ?? 1 });
  }

  /** The runs, with links in place of mentions, where nothing can be marked. */
  runsWithLinks(): readonly Run[] {
    let at = 0;
    return this.runs.map((run) => {
      const start = at;
      at += run.text.length;
      const mention = this.mentions.find((one) => one.start <= start && at <= one.end);
      const href = mention && hrefOfTarget(mention);
      return href === undefined ? run : { ...run, href };
    });
  }
}

/** What stories of version 1 can’t have. */
export const needsVersion2 =
  'needs version 2 of the format: write "format": "dateline-story/2" in story.json';

/** What Markdown’s parser calls blocks and spans, in words. */
const names: Readonly<Record<string, string>> = {
  thematicBreak: 'a line of dashes, as before front matter,',
  code: 'an indented or fenced block',
  heading: 'a heading',
  inlineCode: 'code',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a link with its address elsewhere',
  definition: 'an address of a link by itself',
  list: 'a list',
};
export const nameOf = (type: string): string => names[type] ?? type;
