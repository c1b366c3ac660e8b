import { intervalOf } from '../story/interval-of.ts';
import { conflicts, type PartOf } from './part-conflicts.ts';
import { groupParts, perspectivesOf, type LocatedFeature } from '../story/parts.ts';

/** Reports a fault at a path within a feature. */
export type ReportFeatureFault = (one: LocatedFeature, at: string, message: string) => void;

/** Faults of parts: with their whole, or with each other. @param faulty ids of features that have other faults */
export function partFaults(
  byId: ReadonlyMap<string, LocatedFeature>,
  faulty: ReadonlySet<string>,
  fault: ReportFeatureFault,
): void {
  for (const one of byId.values()) {
    const { id, properties } = one.input;
    if (properties.of === undefined || faulty.has(properties.of)) continue;
    const whole = byId.get(properties.of);
    if (!whole)
      fault(
        one,
        'properties.of',
        `“${properties.of}” is not the id of a feature: correct it or add the whole`,
      );
    else if (isInRing(id, byId))
      fault(
        one,
        'properties.of',
        properties.of === id
          ? `“${id}” is a part of itself: remove “of” from the whole`
          : `“${id}” is a part of “${properties.of}”, which is in turn a part of it: remove “of” from the whole`,
      );
    else if (whole.input.properties.of !== undefined)
      fault(one, 'properties.of', `“${properties.of}” is itself a part: refer to the whole`);
    else if (whole.layer.id !== one.layer.id)
      fault(one, 'properties.of', `“${properties.of}” is in another layer: put parts in its file`);
    else if (properties.when === undefined)
      fault(one, 'properties.when', 'is missing: a part needs its own dates');
    else if (one.input.geometry === null)
      fault(one, 'geometry', 'is missing: a part needs its own');
  }

  const parts = [...groupParts(byId).partsOf].flatMap(([of, list]) =>
    list.map((placed): PartOf & { placed: LocatedFeature } => ({
      id: placed.input.id,
      of,
      interval: intervalOf(placed.input.properties.when ?? '..'),
      perspectives: perspectivesOf(placed, byId.get(of)),
      placed,
    })),
  );
  for (const { part, other, perspective } of conflicts(parts))
    fault(
      part.placed,
      'properties.when',
      `overlaps “${other.id}”, another part of “${part.of}”${perspective === '' ? '' : ` in the perspective “${perspective}”`}: end one before the other begins, or give them different perspectives`,
    );
}

/** Whether following `of` from a part leads back to it. */
function isInRing(id: string, byId: ReadonlyMap<string, LocatedFeature>): boolean {
  const seen = new Set<string>();
  let at = byId.get(id)?.input.properties.of;
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = byId.get(at)?.input.properties.of;
  }
  return at === id;
}
