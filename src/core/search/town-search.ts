import type { Position } from 'geojson';
import { distanceKm } from '../geometry/measure.ts';
import { ownTowns, sameTownKm } from '../story/own-towns.ts';
import type { Named } from '../story/names.ts';
import type { Story } from '../story/story.ts';
import { namesToFind } from './find-names.ts';
import { indexOf, otherNameFound, resultsFor, type OtherName } from './word-index.ts';

/** A town of the base map. */
export interface Town extends Named {
  readonly position: Position;
  /** From 0, the largest, to 5. */
  readonly rank: number;
  /** Zoom at which the map shows it among its neighbours. */
  readonly zoom: number;
  /** ISO 3166-1 code; none where several countries claim it. */
  readonly country?: string;
}

/** The towns of a base map, made by the build, the largest first. */
export interface Towns {
  /** By code. */
  readonly countries: Readonly<Record<string, Named>>;
  readonly towns: readonly Town[];
}

export interface TownMatch {
  readonly town: Town;
  readonly country: Named | undefined;
  /** The name that matched, if it isn't the one displayed. */
  readonly otherName?: OtherName;
}

export interface TownSearch {
  /**
   * @param text typed so far; its last word may be incomplete
   * @param names language of place names, or `local`
   */
  find(text: string, names?: string): readonly TownMatch[];
}

/** The rank of the smallest towns. */
const smallest = 5;

/** Builds an index of the towns of a base map, by names in all of its languages, without those that are the story's. */
export function townSearchOf(story: Story, { towns, countries }: Towns): TownSearch {
  const pointAt = (coordinates: Position) => ({ type: 'Point' as const, coordinates });
  const own = ownTowns(story).map(pointAt);
  const isOwn = ({ position }: Town) =>
    own.some((one) => distanceKm(one, pointAt(position)) < sameTownKm);
  const index = indexOf(['names']);
  /** Of two towns of one name, the larger is first. */
  const boostDocument = (id: unknown) =>
    1 + (smallest - (towns[Number(id)]?.rank ?? smallest)) / 10;
  index.addAll(towns.map((town, id) => ({ id: String(id), names: namesToFind(town).join(' / ') })));
  return {
    find: (text, names = 'en') =>
      resultsFor(index, text, { boostDocument }).flatMap((result) => {
        const town = towns[Number(result.id)];
        if (!town || isOwn(town)) return [];
        const country = countries[town.country ?? ''];
        return [{ town, country, ...otherNameFound(town, result, names) }];
      }),
  };
}
