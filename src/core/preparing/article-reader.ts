import { faultyCharacter, isId } from '../checking/values.ts';
import type { Fault } from '../result.ts';
import {
  textOfRuns,
  type Article,
  type ArticlePassage,
  type WrittenMention,
} from '../story/article.ts';
import { decoded } from '../view/codec.ts';
import type { FormatVersion } from '../story/format-version.ts';
import type { Block, Heading, Image, Run, Table } from '../story/story.ts';
import { InlineReader, nameOf, needsVersion2, type InlineContext } from './inline-reader.ts';
import { lineOf, nodesIn, type Inline, type Node, type NodeOf } from './markdown.ts';

const ownId = /\s*\{#([^{}]*)\}\s*$/;

/** Whether a paragraph has nothing but images. */
const hasOnlyImages = ({ children }: NodeOf<'paragraph'>) =>
  children.some(isImage) &&
  children.every((child) => isImage(child) || (child.type === 'text' && child.value.trim() === ''));

const isImage = ({ type }: Inline) => type === 'image' || type === 'imageReference';

/** The runs without an id at their end, and the id. */
function withoutId(runs: readonly Run[]): { readonly runs: readonly Run[]; readonly id?: string } {
  const last = runs.at(-1);
  const given = last ? ownId.exec(last.text) : null;
  if (!last || !given) return { runs };
  const rest = last.text.slice(0, given.index);
  const before = runs.slice(0, -1);
  return { runs: rest === '' ? before : [...before, { ...last, text: rest }], id: given[1] ?? '' };
}

/** Collects blocks, passages and faults while walking through a text. */
export class ArticleReader {
  readonly #passages: ArticlePassage[] = [];
  readonly #mentions: WrittenMention[] = [];
  readonly #images: Article['images'][number][] = [];
  readonly #faults: Fault[] = [];
  readonly #file: string;
  readonly #version: FormatVersion;
  readonly #used = new Set<string>();
  readonly #definitions: ReadonlyMap<string, NodeOf<'definition'>>;
  readonly #notes: readonly NodeOf<'footnoteDefinition'>[];
  readonly #context: InlineContext;
  readonly #shift: number;

  constructor(nodes: readonly Node[], file: string, version: FormatVersion) {
    this.#file = file;
    this.#version = version;
    const all = [...nodesIn(nodes)];
    const ofType = <Type extends Node['type']>(type: Type) =>
      all.filter((node): node is NodeOf<Type> => node.type === type);
    this.#definitions = new Map(
      ofType('definition')
        .reverse()
        .map((node) => [node.identifier, node]),
    );
    const definitions = ofType('footnoteDefinition');
    const referred = [...new Set(ofType('footnoteReference').map((node) => node.identifier))];
    this.#notes = referred.flatMap(
      (identifier) => definitions.find((one) => one.identifier === identifier) ?? [],
    );
    for (const node of definitions)
      if (!referred.includes(node.identifier))
        this.#fault(
          lineOf(node),
          `the footnote “${node.label ?? node.identifier}” is referred to nowhere: write [^${node.label ?? node.identifier}] in the text, or remove it`,
        );
    // The highest heading of the text is one below the title.
    this.#shift = 2 - Math.min(6, ...ofType('heading').map(({ depth }) => depth));
    this.#context = {
      version,
      definition: (identifier) => this.#definitions.get(identifier),
      noteNumber: (identifier) =>
        this.#notes.findIndex((node) => node.identifier === identifier) + 1 || undefined,
      fault: (line, message) => this.#fault(line, message),
    };
  }

  #fault(line: number | undefined, message: string): void {
    this.#faults.push({
      file: this.#file,
      path: '',
      ...(line === undefined ? {} : { line }),
      message,
    });
  }

  /** Blocks of a list of nodes. */
  #blocksOf(nodes: readonly Node[], isQuotation: boolean): readonly Block[] {
    return nodes.flatMap((node) => this.#blockOf(node, isQuotation));
  }

  #blockOf(node: Node, isQuotation: boolean): readonly Block[] {
    if (this.#version === 1 && node.type !== 'paragraph' && node.type !== 'blockquote') {
      this.#fault(lineOf(node), `${nameOf(node.type)} ${needsVersion2}`);
      return [];
    }
    switch (node.type) {
      case 'paragraph':
        return hasOnlyImages(node) ? this.#imagesOf(node) : this.#paragraph(node, isQuotation);
      case 'blockquote':
        return [{ type: 'quotation', blocks: this.#blocksOf(node.children, true) }];
      case 'heading':
        return [this.#heading(node)];
      case 'list':
        return [
          {
            type: 'list',
            ...(node.ordered ? { start: node.start ?? 1 } : {}),
            items: node.children.map((item) => this.#blocksOf(item.children, isQuotation)),
          },
        ];
      case 'table':
        return [this.#table(node)];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'code':
        return [{ type: 'code', text: node.value }];
      case 'html':
        return node.value.startsWith('<!--') ? [] : this.#html(node);
      case 'definition':
      case 'footnoteDefinition':
        return [];
      default:
        this.#fault(lineOf(node), `${nameOf(node.type)} isn’t possible here: write it as text`);
        return [];
    }
  }

  /** HTML is shown as it is written. */
  #html(node: NodeOf<'html'>): readonly Block[] {
    const reader = new InlineReader(this.#context);
    reader.add(node.value);
    return [this.#addPassage(node, reader)];
  }

  #heading(node: NodeOf<'heading'>): Heading {
    const reader = new InlineReader(this.#context);
    reader.read(node.children);
    this.#mentions.push(...reader.mentions);
    // Other programs give headings ids too.
    const { runs } = withoutId(reader.runsWithLinks());
    const depth = Math.min(6, Math.max(2, node.depth + this.#shift));
    return { type: 'heading', depth, runs };
  }

  #paragraph(node: NodeOf<'paragraph'>, isQuotation: boolean): readonly Block[] {
    const reader = new InlineReader(this.#context);
    reader.read(node.children);
    // A comment alone leaves nothing.
    if (reader.length === 0 && this.#version === 2) return [];
    return [this.#addPassage(node, reader, isQuotation ? { quotation: true } : {})];
  }

  #imagesOf(paragraph: NodeOf<'paragraph'>): readonly Block[] {
    return paragraph.children.flatMap((node): readonly Block[] => {
      if (node.type !== 'image' && node.type !== 'imageReference') return [];
      const { url, title } =
        node.type === 'image' ? node : (this.#definitions.get(node.identifier) ?? { url: '' });
      const alt = node.alt?.trim() ?? '';
      const line = lineOf(node) ?? 1;
      if (alt === '')
        this.#fault(
          line,
          `the image “${url}” has no description for those who can’t see it: write it in the brackets, as in ![The bridge in May](${url})`,
        );
      const image: Image = { file: decodedPath(url), alt };
      this.#images.push({ ...image, line });
      const reader = new InlineReader(this.#context);
      if (!title) return [{ type: 'image', image }];
      reader.add(title);
      return [this.#addPassage(node, reader, { image })];
    });
  }

  /** A table is one passage, with tabs between cells and line breaks between rows. */
  #table(node: NodeOf<'table'>): Block {
    const reader = new InlineReader(this.#context);
    const rows = node.children.map((row, at) => {
      if (at > 0) reader.add('\n');
      return row.children.map((cell, index) => {
        if (index > 0) reader.add('\t');
        const start = reader.length;
        reader.read(cell.children);
        return [start, reader.length] as const;
      });
    });
    const table: Table = { align: node.align ?? [], rows };
    return this.#addPassage(node, reader, { table });
  }

  #addPassage(
    node: Node | Inline,
    reader: InlineReader,
    more: Pick<ArticlePassage, 'quotation' | 'image' | 'table'> = {},
  ): Block {
    const number = this.#passages.length + 1;
    const line = lineOf(node);
    const { runs, id = `p${number}` } = withoutId(reader.runs);
    const isGiven = runs !== reader.runs;
    if (isGiven && !isId(id))
      this.#fault(
        line,
        `“${id}” can’t be the id of a passage: use lower case letters, digits and single hyphens, such as “first-shots”`,
      );
    if (this.#used.has(id))
      this.#fault(line, `two passages have the id “${id}”: give one of them another`);
    this.#used.add(id);
    const text = textOfRuns(runs);
    const unseen = faultyCharacter(text);
    if (unseen !== undefined) this.#fault(line, unseen);
    if (isGiven && text === '') this.#fault(line, 'has an id but no text: write some or remove it');
    if (/\{#[^{}]*\}/.test(text))
      this.#fault(line, 'has an id that isn’t at its end: move it there');
    this.#mentions.push(...reader.mentions.map((one) => ({ ...one, passage: id })));
    this.#passages.push({ id, number, runs, ...more, text });
    return { type: 'passage', passage: id };
  }

  /** @param heading a heading that is not in the text, because it is the title */
  read(nodes: readonly Node[], heading: NodeOf<'heading'> | undefined): Article {
    const title = heading && { ...this.#heading(heading), depth: 2 };
    const text = this.#blocksOf(nodes, false);
    const notes = this.#notes.map((node) => this.#blocksOf(node.children, false));
    if (this.#passages.length === 0 && this.#faults.length === 0)
      this.#fault(undefined, 'has no paragraphs: write at least one');
    return {
      passages: this.#passages,
      blocks: notes.length === 0 ? text : [...text, { type: 'notes', notes }],
      mentions: this.#mentions,
      images: this.#images,
      faults: this.#faults,
      ...(title ? { heading: title } : {}),
    };
  }
}

/** The path that an image’s address stands for. */
const decodedPath = (url: string) => (decoded(url) ?? url).replace(/^\.\//, '');
