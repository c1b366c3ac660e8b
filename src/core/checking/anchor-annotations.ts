import { match, type Quote } from '../anchoring/match.ts';
import { searchable } from '../anchoring/searchable-text.ts';
import type { AnnotationFaults } from './annotation-faults.ts';
import { featureId } from '../story/feature-id.ts';
import type { Fault } from '../result.ts';
import type { Article, ArticlePassage, WrittenMention } from '../story/article.ts';
import type { AnnotationInput } from './annotations-schema.ts';
import type { Layer, Mention, StoryFeature } from '../story/story.ts';

const file = 'annotations.json';
/** The text that passages come from. Targets in other texts are ignored here. */
const articleFile = 'article.md';

/** Separates passages in the text that quotes are matched against. */
const gap = '\n\n';

function asList<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** What annotations may refer to. */
export interface AnnotationTargets {
  readonly layers: readonly Layer[];
  readonly features: ReadonlyMap<string, StoryFeature>;
  readonly aliases: ReadonlyMap<string, string>;
  /** Layer files that failed to load; references to their features are dropped. */
  readonly failedFiles: ReadonlySet<string>;
  /** Undefined if they can't be told: then any is right. */
  readonly disputes: readonly string[] | undefined;
}

/** A mention, with where it is written and the order of its passage, which mentions are sorted by. */
type IndexedMention = Mention & { readonly order: number; readonly place: Omit<Fault, 'message'> };
/** One of the known bodies, or one for others than the map, which has anything. */
interface Body {
  readonly purpose?: string;
  readonly format?: string;
  readonly source?: string;
  readonly value?: string;
}

/** Reports an error at a path within one annotation. */
type ReportFault = (path: string, message: string) => void;

const isAddress = (source: string) => /^https?:/.test(source);

/** Ids of the features that an annotation refers to, without duplicates. */
function namedFeatures(
  bodies: readonly Body[],
  { layers, features, failedFiles, aliases }: AnnotationTargets,
  texts: AnnotationFaults,
  report: ReportFault,
): readonly string[] {
  const named: string[] = [];
  for (const body of bodies) {
    // Addresses are for others, such as gazetteers.
    if (body.purpose !== 'identifying' || body.source === undefined || isAddress(body.source))
      continue;
    const [layerFile = '', id = ''] = body.source.split('#');
    if (failedFiles.has(layerFile)) continue;
    const feature = features.get(featureId({ features, aliases }, id) ?? '');
    const layer = layers.find((one) => one.id === feature?.layer);
    if (!feature || layer?.file !== layerFile) report('.body', texts.noFeature(body.source));
    else if (!named.includes(feature.id)) named.push(feature.id);
  }
  return named;
}

function namedDisputes(
  bodies: readonly Body[],
  known: readonly string[] | undefined,
  texts: AnnotationFaults,
  report: ReportFault,
): readonly string[] {
  return bodies.flatMap((body) => {
    const [source, id = ''] = body.purpose === 'linking' ? (body.source?.split('#') ?? []) : [];
    if (source !== 'story.json') return [];
    if (!known || known.includes(id)) return [id];
    report('.body', texts.noDispute(id));
    return [];
  });
}

/** The text that quotes are matched against, and the offset of each passage in it, in UTF-16 code units. */
function joined(passages: readonly ArticlePassage[]) {
  const starts: number[] = [];
  passages.reduce((at, passage) => {
    starts.push(at);
    return at + passage.text.length + gap.length;
  }, 0);
  return { text: searchable(passages.map((passage) => passage.text).join(gap)), starts, passages };
}

/** Finds a quote: its passage and range. Undefined, with a fault, if it isn't found. */
function anchor(
  quote: Quote,
  { text, starts, passages }: ReturnType<typeof joined>,
  texts: AnnotationFaults,
  report: ReportFault,
): Pick<IndexedMention, 'order' | 'passage' | 'start' | 'end'> | undefined {
  const { exact } = quote;
  const found = match(text, quote);
  if (found.found === 'orphan') report('.target', texts.orphan(exact, found.guess));
  else if (found.found === 'ambiguous') report('.target', texts.ambiguous(exact, found.places));
  else {
    const order = starts.findLastIndex((start) => start <= found.start);
    const passage = passages[order];
    const offset = starts[order] ?? 0;
    if (passage && found.end <= offset + passage.text.length)
      return {
        order,
        passage: passage.id,
        start: found.start - offset,
        end: found.end - offset,
      };
    report('.target', texts.overEnd(exact));
  }
  return undefined;
}

/** What a fault calls another place. */
const placeText = ({ file: where, path, line }: Omit<Fault, 'message'>) =>
  path === '' ? `${where}:${line ?? 1}` : path.replace(/\.target$/, '');

/** Links (to features and dates) that overlap the previous one. @param mentions in text order */
function overlaps(mentions: readonly IndexedMention[], texts: AnnotationFaults): readonly Fault[] {
  const links = mentions.filter(
    (mention) => mention.features.length > 0 || mention.date !== undefined,
  );
  return links.flatMap((mention, position) => {
    const before = links[position - 1];
    const isOver = before && before.order === mention.order && before.end > mention.start;
    if (!isOver) return [];
    return [{ ...mention.place, message: texts.overlap(placeText(before.place)) }];
  });
}

/** Mentions that the author links in the text itself. What they refer to must be there. */
function linkedMentions(
  written: readonly WrittenMention[],
  passages: readonly ArticlePassage[],
  nameable: AnnotationTargets,
  texts: AnnotationFaults,
): { readonly mentions: readonly IndexedMention[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const bySource = new Map(
    [...nameable.features.values()].flatMap(({ id, sourceId }) =>
      sourceId === undefined ? [] : [[sourceId, id] as const],
    ),
  );
  const mentions = written.flatMap(({ line, passage, ...one }): IndexedMention[] => {
    const place = { file: articleFile, path: '', line };
    const features = one.features.flatMap((id) => {
      const found = featureId(nameable, id) ?? bySource.get(id);
      // It may be in a file that can't be read.
      if (found === undefined && nameable.failedFiles.size === 0)
        faults.push({
          ...place,
          message: texts.noLinkedFeature(id, [...nameable.features.keys()]),
        });
      return found ?? [];
    });
    const disputes = one.disputes.filter((id) => {
      if (!nameable.disputes || nameable.disputes.includes(id)) return true;
      faults.push({ ...place, message: texts.noDispute(id) });
      return false;
    });
    const order = passages.findIndex(({ id }) => id === passage);
    if (passage === undefined || order < 0) return [];
    return [{ ...one, features: [...new Set(features)], disputes, passage, order, place }];
  });
  return { mentions, faults };
}

/**
 * Links phrases to features, dates and claims. Each quote must occur exactly once (with its context), within one
 * passage, and refer to existing features; links to features and dates must not overlap.
 */
export function anchorAnnotations(
  items: readonly AnnotationInput[],
  { passages, mentions: written }: Pick<Article, 'passages' | 'mentions'>,
  nameable: AnnotationTargets,
  texts: AnnotationFaults,
): { mentions: Mention[]; faults: Fault[] } {
  const text = joined(passages);
  const faults: Fault[] = [];
  const quoted = items.flatMap((item, index): IndexedMention[] => {
    const report: ReportFault = (path, message) =>
      faults.push({ file, path: `items[${index}]${path}`, message });
    const bodies = asList(item.body) as readonly Body[];
    const features = namedFeatures(bodies, nameable, texts, report);
    const disputes = namedDisputes(bodies, nameable.disputes, texts, report);
    // Tags without this format are for others.
    const date = bodies.find(
      (body) => body.purpose === 'tagging' && body.format === 'text/x-edtf',
    )?.value;
    const claim = bodies.find((body) => body.purpose === 'assessing')?.value;
    return asList(item.target)
      .filter(({ source }) => source === articleFile)
      .flatMap(({ selector }) => {
        // The same place may be given in several ways.
        const quote = [selector].flat().find(({ type }) => type === 'TextQuoteSelector');
        const place = quote && anchor(quote, text, texts, report);
        if (!place) return [];
        const dated = date === undefined ? {} : { date };
        return [
          {
            place: { file, path: `items[${index}].target` },
            ...place,
            features,
            disputes,
            ...dated,
            ...(claim === undefined ? {} : { claim }),
          },
        ];
      });
  });
  const linked = linkedMentions(written, passages, nameable, texts);
  const mentions = [...quoted, ...linked.mentions];
  mentions.sort((a, b) => a.order - b.order || a.start - b.start || b.end - a.end);
  return {
    mentions: mentions.map(({ place: _place, order: _order, ...mention }) => mention),
    faults: [...faults, ...linked.faults, ...overlaps(mentions, texts)],
  };
}
