// The base map as it was before vector tiles, kept in bench/frozen: nine GeoJSON files, and the layers that drew them.
// Icons were painted on canvases that the graphics card draws.
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import frozenUrl from '../frozen/style.json?url';
import { graticuleSource } from '#map/style/graticule.ts';
import { measureBare, openingStyle } from './bare-map.ts';
import { prepare } from './story.ts';

interface Frozen {
  readonly land: readonly LayerSpecification[];
  readonly names: readonly LayerSpecification[];
  readonly graticule: FeatureCollection;
}

const files = import.meta.glob<string>('../frozen/*.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A style with the frozen base map instead of its own. */
function withFrozenBase(style: StyleSpecification, frozen: Frozen): StyleSpecification {
  const isOwn = (layer: LayerSpecification) =>
    !('source' in layer) || /^(base|graticule|country)/.test(layer.source as string);
  const firstName = style.layers.findIndex(({ id }) => id === 'graticule-names');
  const [below, above] = [style.layers.slice(0, firstName), style.layers.slice(firstName)];
  const base = Object.entries(files).map(([path, address]) => {
    const id = path.replace(/^.*\/|\.geojson$/g, '');
    return [id, { type: 'geojson', data: new URL(address, document.baseURI).href }] as const;
  });
  return {
    ...style,
    sources: {
      ...Object.fromEntries(
        Object.entries(style.sources).filter(([, { type }]) => type === 'geojson'),
      ),
      ...Object.fromEntries(base),
      [graticuleSource]: { type: 'geojson', data: frozen.graticule },
    },
    layers: [
      ...frozen.land,
      ...below.filter((layer) => !isOwn(layer)),
      ...frozen.names,
      ...above.filter((layer) => !isOwn(layer)),
    ],
  };
}

const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (
  this: HTMLCanvasElement,
  type: string,
  options?: object,
) {
  const before = type === '2d' ? { ...options, willReadFrequently: false } : options;
  return Reflect.apply(getContext, this, [type, before]) as RenderingContext;
} as typeof getContext;

const { story, scene, container } = await prepare();
const response = await fetch(frozenUrl);
const frozen = (await response.json()) as Frozen;
measureBare(container, scene, withFrozenBase(openingStyle(story, scene), frozen));
