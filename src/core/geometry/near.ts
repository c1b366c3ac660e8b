import type { Story, StoryFeature } from '../story/story.ts';
import { meet, nearest } from './measure.ts';

export interface Near {
  readonly feature: StoryFeature;
  /** 0 where they meet. */
  readonly km: number;
}

/** A border further off than this says nothing about a place. */
const borderWithinKm = 300;

function distanceKm(a: StoryFeature, b: StoryFeature): number | undefined {
  if (a.geometry.type === 'Point') return nearest(a.geometry.coordinates, b.geometry).km;
  if (b.geometry.type === 'Point') return nearest(b.geometry.coordinates, a.geometry).km;
  // Between two lines or areas only this is asked; how far apart they are would take a search of its own.
  return meet(a.geometry, b.geometry) ? 0 : undefined;
}

/** How far a feature is from the nearest border, where one is near, and from each of the story's landmarks. */
export function nearOf(story: Story, feature: StoryFeature): readonly Near[] {
  const others = [...story.features.values()].filter((other) => other.id !== feature.id);
  const measure = (list: readonly StoryFeature[]): Near[] =>
    list.flatMap((other) => {
      const km = distanceKm(feature, other);
      return km === undefined ? [] : [{ feature: other, km }];
    });
  const border =
    feature.kind === 'border'
      ? []
      : measure(others.filter((other) => other.kind === 'border'))
          .filter(({ km }) => km <= borderWithinKm)
          .sort((a, b) => a.km - b.km)
          .slice(0, 1);
  return [...border, ...measure(others.filter((other) => story.landmarks.includes(other.id)))];
}

/** A distance in words: metres below one kilometre, a decimal below a hundred. */
export function kmInWords(km: number): string {
  if (km < 0.05) return '0 m';
  if (km < 1) return `${Math.round(km * 10) * 100} m`;
  if (km < 100) return `${km.toFixed(1)} km`;
  return `${Math.round(km).toLocaleString('en-GB')} km`;
}
