import { textOfRuns } from './article.ts';
import type { Block, Heading, Story } from './story.ts';

/** A heading of the text, for a list of them. */
export interface OutlineEntry {
  readonly heading: Heading;
  readonly id: string;
  readonly text: string;
}

/** Headings outside lists and quotations, in text order. */
const headingsOf = ({ blocks }: Pick<Story, 'blocks'>): readonly Heading[] =>
  blocks.filter((block): block is Heading => block.type === 'heading');

/** Id of a heading in the page; undefined for one within a list or quotation. */
export function headingId(story: Pick<Story, 'blocks'>, heading: Heading): string | undefined {
  const at = headingsOf(story).indexOf(heading);
  return at < 0 ? undefined : `heading-${at + 1}`;
}

/** Fewer headings are found by scrolling. */
const leastHeadings = 3;

/** The headings of a long text; empty if it has few. */
export function outlineOf(story: Pick<Story, 'blocks'>): readonly OutlineEntry[] {
  const headings = headingsOf(story).filter(({ depth }) => depth <= 3);
  if (headings.length < leastHeadings) return [];
  return headings.map((heading) => ({
    heading,
    id: headingId(story, heading) ?? '',
    text: textOfRuns(heading.runs),
  }));
}

/** Whether a block is or has a passage. */
const hasPassage = (block: Block): boolean =>
  block.type === 'passage' ||
  (block.type === 'list' && block.items.flat().some(hasPassage)) ||
  (block.type === 'quotation' && block.blocks.some(hasPassage)) ||
  (block.type === 'notes' && block.notes.flat().some(hasPassage));

/** Blocks in text order, with those in lists, quotations and notes in their place. */
function flat(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (!hasPassage(block) || block.type === 'passage') return [block];
    if (block.type === 'list') return flat(block.items.flat());
    if (block.type === 'quotation') return flat(block.blocks);
    return block.type === 'notes' ? flat(block.notes.flat()) : [];
  });
}

/**
 * The text in steps of one passage, each with what stands before it, such as a heading; the last also with what stands
 * after it.
 */
export function stepsOf({ blocks }: Pick<Story, 'blocks'>): readonly {
  readonly passage: string;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}[] {
  const steps: { passage: string; before: Block[]; after: Block[] }[] = [];
  let before: Block[] = [];
  for (const block of flat(blocks)) {
    if (block.type === 'passage') {
      steps.push({ passage: block.passage, before, after: [] });
      before = [];
    } else before.push(block);
  }
  steps.at(-1)?.after.push(...before);
  return steps;
}
