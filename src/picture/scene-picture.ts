import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { CountryLabel } from '#basemap/countries-in-sight.ts';
import type { BaseFeatures } from '#basemap/decode.ts';
import type { Scene } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import type { Camera } from '#core/view/view.ts';
import { palettes, printed, type Palette, type Theme } from '#drawing/palette.ts';
import { countryCollection, countrySource } from '#map/style/country-names.ts';
import { graticule, graticuleSource } from '#map/style/graticule.ts';
import { clustersOf } from '#core/scene/clusters.ts';
import { clusterCollection, clusterSource } from '#map/style/cluster-layers.ts';
import { hatchingOf } from '#core/scene/hatching.ts';
import { stateOf } from '#map/style/feature-state.ts';
import { ghostName } from '#map/style/ghost-name.ts';
import { measureCollection, measureSource } from '#map/style/measure-layers.ts';
import { layerFeatures } from '#map/style/layer-features.ts';
import { buildStyle } from '#map/style/style.ts';
import { filteredLayers, filterFor, type FilteredLayer } from '#map/style/filtered-layers.ts';
import { cameraFor, type Padding } from '#core/scene/camera-for.ts';
import { drawPicture, type Picture } from './picture.ts';
import type { Size } from './projection.ts';
import { widthOf } from './text.ts';
import type { Rect } from '#drawing/rect.ts';

/** The base map in a picture’s frame. */
export interface BaseInSight {
  readonly features: BaseFeatures;
  readonly countries: readonly CountryLabel[];
}

export interface ScenePictureInput {
  readonly story: Story;
  readonly scene: Scene;
  /** The base map in sight: see `readBase`. */
  readonly base: BaseInSight;
  /** A theme, the palette for print, or another one. */
  readonly theme: Theme | 'printed' | Palette;
  /** A language of names, or `local`. */
  readonly names: string;
  readonly size: Size;
  /** Padding around the frame. */
  readonly padding: Padding;
  readonly overlays?: readonly Rect[];
  /** How far lines and areas go on beyond each side, in CSS pixels; labels don't. */
  readonly beyond?: { readonly x: number; readonly y: number };
  /** Numbers to draw next to features, by feature id. */
  readonly numbers?: ReadonlyMap<string, number>;
  readonly title: string;
}

export const paletteOf = (theme: ScenePictureInput['theme']): Palette =>
  theme === 'printed' ? printed : typeof theme === 'string' ? palettes[theme] : theme;

const last = new Map<Palette, { key: readonly unknown[]; style: StyleSpecification }>();

/** A story's style without scene. The last one in each palette is cached, because most scenes share it. */
function bareStyle(story: Story, palette: Palette, names: string, scene: Scene) {
  const key = [story, names];
  const known = last.get(palette);
  if (known && key.every((part, at) => part === known.key[at])) return known.style;
  const style = buildStyle({
    story,
    palette,
    named: layerFeatures(scene, new Set()),
    zoom: 0,
    names,
    measureText: (text, face) => widthOf([{ text, scale: 1 }], { face, size: 1, spacing: 0 }),
    measured: undefined,
  });
  last.set(palette, { key, style });
  return style;
}

/** The map's style for a scene. */
export function styleOfScene(input: ScenePictureInput): StyleSpecification {
  const { story, scene, base, theme, names } = input;
  const bare = bareStyle(story, paletteOf(theme), names, scene);
  const clusters = clustersOf(story, scene, zoomOf(input));
  const named = layerFeatures(scene, clusters.within);
  const isFiltered = (id: string): id is FilteredLayer =>
    (filteredLayers as readonly string[]).includes(id);
  const ghost = ghostName(scene, names);
  const camera = cameraOfScene(input);
  const { zoom } = camera;
  return {
    ...bare,
    sources: {
      ...bare.sources,
      [countrySource]: { type: 'geojson', data: countryCollection(base.countries) },
      [graticuleSource]: { type: 'geojson', data: graticule(camera) },
      [clusterSource]: {
        type: 'geojson',
        data: clusterCollection(clusters.list, paletteOf(theme)),
      },
      [measureSource]: { type: 'geojson', data: measureCollection(scene.measured) },
    },
    layers: bare.layers.map((layer) => {
      if (layer.type !== 'symbol' || !isFiltered(layer.id)) return layer;
      const filtered = { ...layer, filter: filterFor(layer.id, named[layer.id], zoom) };
      return layer.id === 'ghost-names' && ghost !== undefined
        ? { ...filtered, layout: { ...layer.layout, 'text-field': ghost } }
        : filtered;
    }),
  };
}

/** Camera of a scene's picture: the reader's own, or one that fits the frame. */
export function cameraOfScene({
  scene,
  size,
  padding,
}: Pick<ScenePictureInput, 'scene' | 'size' | 'padding'>): Camera {
  return scene.camera ?? cameraFor(scene.frame, size, padding);
}

const zoomOf = (input: ScenePictureInput) => cameraOfScene(input).zoom;

/** Draws a scene as SVG. */
export function pictureOf(input: ScenePictureInput): Picture {
  const { story, scene, base, theme, size, overlays = [], beyond, numbers, title } = input;
  const hatching = hatchingOf(story, scene);
  const { within } = clustersOf(story, scene, zoomOf(input));
  return drawPicture({
    style: styleOfScene(input),
    base: base.features,
    palette: paletteOf(theme),
    stateOf(id) {
      const shape = scene.shapes.get(id);
      return shape ? stateOf(shape, hatching, within) : {};
    },
    camera: cameraOfScene(input),
    size,
    overlays,
    ...(beyond ? { beyond } : {}),
    ...(numbers ? { numbers } : {}),
    title,
  });
}
