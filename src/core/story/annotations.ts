import { match } from '../anchoring/match.ts';
import type { AnnotationFaults } from './annotation-faults.ts';
import { featureId } from './feature-id.ts';
import type { Fault } from '../result.ts';
import type { ArticlePassage } from './article.ts';
import type { AnnotationInput } from './schema.ts';
import type { Layer, Mention, StoryFeature } from './story.ts';

const file = 'annotations.json';
/** The text that the passages shown are from; a target in another text is not looked for here. */
const account = 'article.md';

/** Between two passages in the text that quotes are matched on. */
const gap = '\n\n';

function asList<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** What annotations may name. */
export interface Nameable {
  readonly features: ReadonlyMap<string, StoryFeature>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Layer files that could not be brought; what is named of them is left out. */
  readonly lost: ReadonlySet<string>;
  /** Ids. */
  readonly disputes: readonly string[];
}

/**
 * Ties phrases to features, dates and claims. Each quote must stand in the text, once with its context, within one
 * passage, and name features that are there; links (features and dates) must not overlap.
 */
export function anchorAnnotations(
  items: readonly AnnotationInput[],
  passages: readonly ArticlePassage[],
  layers: readonly Layer[],
  nameable: Nameable,
  say: AnnotationFaults,
): { mentions: Mention[]; faults: Fault[] } {
  const text = passages.map((passage) => passage.text).join(gap);
  const starts: number[] = [];
  passages.reduce((at, passage) => {
    starts.push(at);
    return at + passage.text.length + gap.length;
  }, 0);
  const mentions: (Mention & { index: number; order: number })[] = [];
  const faults: Fault[] = [];

  items.forEach((item, index) => {
    const fault = (path: string, message: string) =>
      faults.push({ file, path: `items[${index}]${path}`, message });
    const bodies = asList(item.body);
    const named: string[] = [];
    for (const body of bodies) {
      if (body.purpose !== 'identifying') continue;
      const [layerFile = '', id = ''] = body.source.split('#');
      if (nameable.lost.has(layerFile)) continue;
      const feature = nameable.features.get(featureId(nameable, id) ?? '');
      const layer = layers.find((one) => one.id === feature?.layer);
      if (!feature || layer?.file !== layerFile) fault('.body', say.noFeature(body.source));
      else if (!named.includes(feature.id)) named.push(feature.id);
    }
    const disputes: string[] = [];
    for (const body of bodies) {
      if (body.purpose !== 'linking') continue;
      const id = body.source.split('#')[1] ?? '';
      if (nameable.disputes.includes(id)) disputes.push(id);
      else fault('.body', say.noDispute(body.source));
    }
    const date = bodies.find((body) => body.purpose === 'tagging')?.value;
    const claim = bodies.find((body) => body.purpose === 'assessing')?.value;

    for (const target of asList(item.target)) {
      if (target.source !== account) continue;
      const { exact } = target.selector;
      const found = match(text, target.selector);
      if (found.found === 'orphan') {
        fault('.target', say.orphan(exact, found.guess));
        continue;
      }
      if (found.found === 'ambiguous') {
        fault('.target', say.ambiguous(exact, found.places));
        continue;
      }
      const order = starts.findLastIndex((start) => start <= found.start);
      const passage = passages[order];
      const offset = starts[order] ?? 0;
      if (!passage || found.end > offset + passage.text.length) {
        fault('.target', say.overEnd(exact));
        continue;
      }
      mentions.push({
        index,
        order,
        passage: passage.id,
        start: found.start - offset,
        end: found.end - offset,
        features: named,
        disputes,
        ...(date === undefined ? {} : { date }),
        ...(claim === undefined ? {} : { claim }),
      });
    }
  });

  mentions.sort((a, b) => a.order - b.order || a.start - b.start || b.end - a.end);
  const links = mentions.filter(
    (mention) => mention.features.length > 0 || mention.date !== undefined,
  );
  links.forEach((mention, position) => {
    const before = links[position - 1];
    if (before && before.order === mention.order && before.end > mention.start)
      faults.push({
        file,
        path: `items[${mention.index}].target`,
        message: say.overlap(before.index),
      });
  });
  return {
    mentions: mentions.map(({ index: _index, order: _order, ...mention }) => mention),
    faults,
  };
}
