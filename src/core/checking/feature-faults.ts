import type { Fault } from '../result.ts';
import { groupParts, type LocatedFeature } from '../story/parts.ts';
import { partFaults, type ReportFeatureFault } from './part-faults.ts';
import { perspectiveFaults, type KnownIds } from './perspective-faults.ts';

/** What every feature must have. */
export interface FeatureNeeds {
  readonly properties: readonly ('names' | 'kind' | 'description' | 'sources')[];
  /** A language of names. */
  readonly language: string;
}

/** Faults: no name in the language that every feature must have, or none in a language that has other names. */
function nameFaults(one: LocatedFeature, language: string, fault: ReportFeatureFault): void {
  const { properties } = one.input;
  const { local, names, shortNames = {} } = properties;
  if (names && names[language] === undefined)
    fault(one, 'properties.names', `has no name in the story’s language, “${language}”: add one`);
  for (const other of Object.keys(shortNames))
    if (names && names[other] === undefined)
      fault(one, `properties.shortNames.${other}`, `“${other}” has no name in “names”: add one`);
  local?.forEach((other, index) => {
    if (names && names[other] === undefined)
      fault(one, `properties.local[${index}]`, `“${other}” has no name in “names”: add one`);
  });
}

/**
 * Faults of features beyond their structure: duplicate ids, references to nothing, wholes that lack required fields,
 * parts that don't fit together.
 * @param all those whose structure is right
 * @param faulty ids of the others, which may still be referred to
 */
export function featureFaults(
  all: readonly LocatedFeature[],
  faulty: ReadonlySet<string>,
  sides: KnownIds,
  needs: FeatureNeeds,
): readonly Fault[] {
  const faults: Fault[] = [];
  const fault: ReportFeatureFault = ({ layer, path }, at, message) =>
    faults.push({ file: layer.file, path: `${path}.${at}`, message });

  const byId = new Map<string, LocatedFeature>();
  for (const one of all) {
    const other = byId.get(one.input.id);
    if (other)
      fault(
        one,
        'id',
        `“${one.input.id}” is also the id of another feature, in the layer “${other.layer.id}”: change one of them`,
      );
    else byId.set(one.input.id, one);
  }
  for (const one of all)
    perspectiveFaults(one.input.properties, sides, (at, message) => fault(one, at, message));
  partFaults(byId, faulty, fault);

  const { partsOf, aliases } = groupParts(byId);
  for (const one of byId.values()) {
    const { id, geometry, properties } = one.input;
    if (properties.of !== undefined) continue;
    for (const former of properties.formerIds ?? []) {
      if (byId.has(former) || aliases.has(former))
        fault(
          one,
          'properties.formerIds',
          `“${former}” is also the id of another feature: remove it`,
        );
      else aliases.set(former, id);
    }
    for (const needed of needs.properties)
      if (properties[needed] === undefined)
        fault(one, `properties.${needed}`, 'is missing: add it');
    nameFaults(one, needs.language, fault);
    if (geometry === null && !partsOf.has(id) && faulty.size === 0)
      fault(one, 'geometry', 'is missing: add one, or add parts that refer to it with “of”');
  }
  return faults;
}
