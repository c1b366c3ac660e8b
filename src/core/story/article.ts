import type { Fault } from '../result.ts';
import type { Block, Heading, Image, Passage, Run } from './story.ts';

/** A passage before its dates are known. */
export type ArticlePassage = Omit<Passage, 'intervals'>;

/** What a phrase means that the author links in the text itself, in the words of links. */
export interface WrittenTarget {
  /** Ids of features as written. */
  readonly features: readonly string[];
  /** EDTF. */
  readonly date?: string;
  readonly claim?: string;
  /** Ids as written. */
  readonly disputes: readonly string[];
}

/** A phrase that the author links in the text itself. */
export interface WrittenMention extends WrittenTarget {
  /** Undefined outside passages, as in headings: there it is only a link. */
  readonly passage?: string;
  /** Offsets in the passage’s text in UTF-16 code units, half-open [start, end). */
  readonly start: number;
  readonly end: number;
  /** Of the file, from 1. */
  readonly line: number;
}

/** A parsed text. */
export interface Article {
  readonly passages: readonly ArticlePassage[];
  /** The text in order. Passages are in it by their ids. */
  readonly blocks: readonly Block[];
  readonly mentions: readonly WrittenMention[];
  /** A heading at the start, which is the title unless `story.json` has another. */
  readonly heading?: Heading;
  /** YAML, with the line of the file in which it starts, from 1. */
  readonly front?: { readonly text: string; readonly line: number };
  /** Images in the text with their lines. */
  readonly images: readonly (Image & { readonly line: number })[];
  readonly faults: readonly Fault[];
}

/** The text of runs as displayed. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
