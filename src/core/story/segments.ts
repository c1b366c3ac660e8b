import { isClaim, type Claim } from './mentions.ts';
import type { Mention, Passage, Run } from './story.ts';

/** A range of a passage with one style, at most one link, and the same claims. */
export interface Segment extends Run {
  /** Offset in the passage's text, in UTF-16 code units. */
  readonly start: number;
  readonly mention?: Mention;
  readonly claims: readonly Claim[];
}

function isLink(mention: Mention): boolean {
  return mention.features.length > 0 || mention.date !== undefined;
}

/**
 * Splits a passage wherever its style, links or claims change. Joined together, the segments give its text. A claim
 * that begins or ends inside a link covers the whole link, so that links are never split.
 * @param mentions of the whole story; links within the passage must not overlap
 */
export function segmentsOf(passage: Passage, mentions: readonly Mention[]): readonly Segment[] {
  const own = mentions.filter((mention) => mention.passage === passage.id);
  const links = own.filter(isLink);
  const claims = own.filter(isClaim).map((claim): Claim => {
    const inside = (at: number) => links.find((link) => link.start < at && at < link.end);
    return {
      ...claim,
      start: inside(claim.start)?.start ?? claim.start,
      end: inside(claim.end)?.end ?? claim.end,
    };
  });
  const segments: Segment[] = [];
  let start = 0;
  for (const run of passage.runs) {
    const end = start + run.text.length;
    const cuts = [...links, ...claims]
      .flatMap((mention) => [mention.start, mention.end])
      .filter((cut) => start < cut && cut < end);
    const ends = [...new Set([...cuts, end])].sort((a, b) => a - b);
    let from = start;
    for (const to of ends) {
      const holds = ({ start, end }: Mention) => start <= from && to <= end;
      const mention = links.find(holds);
      segments.push({
        ...run,
        text: passage.text.slice(from, to),
        start: from,
        claims: claims.filter(holds),
        ...(mention ? { mention } : {}),
      });
      from = to;
    }
    start = end;
  }
  return segments.filter(({ text, note }) => text !== '' || note !== undefined);
}

/** The segments in a range of a passage, such as a cell of a table. @param range half-open [start, end) */
export const segmentsWithin = <S extends Segment>(
  segments: readonly S[],
  [start, end]: readonly [start: number, end: number],
): readonly S[] =>
  segments.filter((one) => start <= one.start && one.start + one.text.length <= end);
