import { kindInfo } from '../story/kinds.ts';
import { intervalOf } from '../story/layers.ts';
import type { Story, StoryFeature } from '../story/story.ts';
import type { Day } from '../time/day.ts';
import { closeOpenEnds, contains, overlaps, type Interval } from '../time/interval.ts';
import type { Camera, View } from '../view/view.ts';
import { featureFrame, featuresFrame, openingFrame, type Frame } from './frame.ts';

/** Everything that follows from a story and a view. Renderers draw it and decide nothing. */
export interface Scene {
  /** The date window's last day, its open end closed by what the story knows: as at which standing things are shown. */
  readonly asAt: Day;
  /** By id, every feature of the story. */
  readonly features: ReadonlyMap<string, SceneFeature>;
  /** By id, every passage. */
  readonly passages: ReadonlyMap<string, ScenePassage>;
  readonly chosen: StoryFeature | undefined;
  /** The reader's own camera; undefined where the frame is to be shown. */
  readonly camera: Camera | undefined;
  readonly frame: Frame;
  readonly counts: { readonly places: Count; readonly passages: Count };
}

export interface Count {
  readonly shown: number;
  readonly all: number;
}

export interface SceneFeature {
  readonly feature: StoryFeature;
  /** Drawn as itself. */
  readonly shown: boolean;
  readonly hiddenBy: readonly ('date' | 'layer')[];
  readonly chosen: boolean;
  /** Chosen though hidden: drawn as a dashed outline that says so. */
  readonly ghost: boolean;
  /** Only the name is drawn: a region whose layer shows areas of its own. */
  readonly nameOnly: boolean;
}

export interface ScenePassage {
  readonly chosen: boolean;
  /** Outside the date window. */
  readonly dimmed: boolean;
}

/** The days of the window that an EDTF text says. */
function windowOf(story: Story, date: string): Interval {
  return closeOpenEnds(intervalOf(date), story.known);
}

function holds(feature: StoryFeature, window: Interval): boolean {
  return kindInfo(feature.kind).nature === 'happening'
    ? overlaps(feature.interval, window)
    : contains(feature.interval, window.end - 1);
}

export function sceneOf(story: Story, view: View): Scene {
  const window = windowOf(story, view.date);
  const hiddenBy = (feature: StoryFeature) => [
    ...(holds(feature, window) ? [] : (['date'] as const)),
    ...(view.hide.includes(feature.layer) ? (['layer'] as const) : []),
  ];
  const all = [...story.features.values()].map((feature) => ({
    feature,
    hiddenBy: hiddenBy(feature),
  }));
  const layersWithArea = new Set(
    all
      .filter(({ feature, hiddenBy }) => feature.kind === 'area' && hiddenBy.length === 0)
      .map(({ feature }) => feature.layer),
  );
  const features = new Map(
    all.map(({ feature, hiddenBy }): [string, SceneFeature] => {
      const shown = hiddenBy.length === 0;
      const chosen = feature.id === view.feature;
      return [
        feature.id,
        {
          feature,
          shown,
          hiddenBy,
          chosen,
          ghost: chosen && !shown,
          nameOnly: feature.kind === 'region' && !chosen && layersWithArea.has(feature.layer),
        },
      ];
    }),
  );

  const opening = windowOf(story, story.opening.date);
  const isOpening = window.start === opening.start && window.end === opening.end;
  const passages = new Map(
    story.passages.map((passage): [string, ScenePassage] => [
      passage.id,
      {
        chosen: passage.id === view.passage,
        dimmed:
          !isOpening &&
          passage.intervals.length > 0 &&
          !passage.intervals.some((interval) => overlaps(interval, window)),
      },
    ]),
  );

  const chosen = view.feature === undefined ? undefined : story.features.get(view.feature);
  const shownOf = (list: Iterable<SceneFeature>) => [...list].filter((one) => one.shown).length;
  return {
    asAt: window.end - 1,
    features,
    passages,
    chosen,
    camera: view.camera,
    frame: frameOf(story, view, chosen, features),
    counts: {
      places: { shown: shownOf(features.values()), all: features.size },
      passages: {
        shown: [...passages.values()].filter((passage) => !passage.dimmed).length,
        all: passages.size,
      },
    },
  };
}

function frameOf(
  story: Story,
  view: View,
  chosen: StoryFeature | undefined,
  features: ReadonlyMap<string, SceneFeature>,
): Frame {
  if (chosen) return featureFrame(story, chosen);
  if (view.passage !== undefined) {
    const named = story.mentions
      .filter((mention) => mention.passage === view.passage)
      .flatMap((mention) => mention.features)
      .flatMap((id) => {
        const one = features.get(id);
        return one?.shown ? [one.feature] : [];
      });
    const frame = featuresFrame(story, `passage:${view.passage}`, named);
    if (frame) return frame;
  }
  return openingFrame(story);
}
