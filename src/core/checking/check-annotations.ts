import type { Fault } from '../result.ts';
import type { Article } from '../story/article.ts';
import type { Mention } from '../story/story.ts';
import { anchorAnnotations, type AnnotationTargets } from './anchor-annotations.ts';
import { annotationFaults } from './annotation-faults.ts';
import {
  annotationSchema,
  isUsed,
  pageSchema,
  secondBodies,
  type AnnotationInput,
} from './annotations-schema.ts';
import { check } from './check.ts';

const file = 'annotations.json';

/** In place of an annotation with faults, so that the others keep their places. */
const nothing: AnnotationInput = { target: [], body: [] };

function itemOf(raw: unknown, index: number) {
  const { value, faults } = check(annotationSchema, raw, file, ['items', index]);
  const bodies = value ? [value.body].flat() : [];
  const seconds = secondBodies(bodies).map((one) => ({
    file,
    path: `items[${index}].body[${one.index}]`,
    message: `is a second ${one.what} of the same phrase: remove one${one.what === 'date' ? ', or write an interval' : ''}`,
  }));
  const warnings =
    value && !bodies.some(isUsed)
      ? [
          {
            file,
            path: `items[${index}].body`,
            message:
              'has nothing that the map uses (“identifying”, “tagging” with a date, “assessing” or “linking”), so the phrase is not marked',
          },
        ]
      : [];
  return { item: value ?? nothing, faults: [...faults, ...seconds], warnings };
}

/**
 * Checks annotations one at a time, so that a fault in one doesn't hide those of others, and finds them and the
 * article’s own links in its text.
 * @param value undefined if the file is missing or isn't JSON
 * @param article undefined if it is missing: then quotes aren't looked for
 */
export function checkAnnotations(
  value: unknown,
  article: Article | undefined,
  targets: AnnotationTargets,
): {
  readonly mentions: readonly Mention[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
} {
  const pageFaults = value === undefined ? [] : check(pageSchema, value, file).faults;
  const list = (value as { readonly items?: unknown } | null)?.items;
  const items = (Array.isArray(list) ? (list as unknown[]) : []).map(itemOf);
  const anchored = article
    ? anchorAnnotations(
        items.map(({ item }) => item),
        article,
        targets,
        annotationFaults,
      )
    : { mentions: [], faults: [] };
  return {
    mentions: anchored.mentions,
    faults: [...pageFaults, ...items.flatMap(({ faults }) => faults), ...anchored.faults],
    warnings: items.flatMap(({ warnings }) => warnings),
  };
}
