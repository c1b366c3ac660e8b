import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { apartKm } from './measure.ts';

export interface Near {
  readonly feature: StoryFeature;
  /** 0 where they meet. */
  readonly km: number;
}

/** A border further off than this says nothing about a place. */
const borderWithinKm = 300;

/** Kilometres between the nearest of two lists of shapes. */
function distanceKm(a: readonly Shape[], b: readonly Shape[]): number {
  return Math.min(...a.flatMap((one) => b.map((other) => apartKm(one.geometry, other.geometry))));
}

/**
 * How far a feature is from the nearest border, where one is near, and from each of the story's landmarks.
 * @param shapesOf the shapes of a feature that count: those drawn, where it changes over time
 */
export function nearOf(
  story: Story,
  feature: StoryFeature,
  shapesOf: (feature: StoryFeature) => readonly Shape[] = ({ shapes }) => shapes,
): readonly Near[] {
  const others = [...story.features.values()].filter((other) => other.id !== feature.id);
  const measure = (list: readonly StoryFeature[]): Near[] =>
    list.map((other) => ({
      feature: other,
      km: distanceKm(shapesOf(feature), shapesOf(other)),
    }));
  const border =
    feature.kind === 'border'
      ? []
      : measure(others.filter((other) => other.kind === 'border'))
          .filter(({ km }) => km <= borderWithinKm)
          // Of two that share a stretch the first in the story's order is named.
          .sort((a, b) => Math.round(a.km * 10) - Math.round(b.km * 10))
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
