import { mentionedFeatures } from '../story/mentions.ts';
import type { Point } from 'geojson';
import Supercluster from 'supercluster';
import type { Kind } from '../kinds/kinds.ts';
import type { Shape, Story } from '../story/story.ts';
import { shapesOf } from './filters.ts';
import type { LonLat } from '../view/view.ts';
import type { Scene, SceneShape } from './scene.ts';
import { isSameList } from './same-list.ts';

/** Points of one kind that are too near to each other to be told apart at some zoom. */
export interface Cluster {
  readonly kind: Kind;
  readonly at: LonLat;
  /** How many points it stands for: two or more. */
  readonly count: number;
  /** Ids of its shapes. */
  readonly shapes: readonly string[];
}

export interface Clusters {
  readonly list: readonly Cluster[];
  /** Ids of the shapes that a cluster stands for. */
  readonly within: ReadonlySet<string>;
}

/** Points nearer to each other than this are one, in CSS pixels. */
const radius = 40;
/** From the next zoom on all points are drawn on their own. */
const closest = 18;

const none: Clusters = { list: [], within: new Set() };

/** What is selected, highlighted or mentioned in the text always has a mark of its own. */
const isClustered = (story: Story, { shape, feature, shown, selected, highlighted }: SceneShape) =>
  shown &&
  shape.kind.isClustered === true &&
  shape.geometry.type === 'Point' &&
  !selected &&
  !highlighted &&
  !mentionedFeatures(story.mentions).has(feature.id);

type Index = Supercluster<{ id: string }>;

/** Clusters at a whole zoom are made of those at the next ones, up to so many: each takes as long as all points. */
const levels = 3;

const isPoint = (shape: Shape): shape is Shape & { readonly geometry: Point } =>
  shape.geometry.type === 'Point';

function indexAt(shapes: readonly Shape[], whole: number): Index {
  const maxZoom = Math.min(closest, whole + levels - 1);
  const index: Index = new Supercluster({ radius, minZoom: Math.min(whole, closest), maxZoom });
  index.load(
    shapes
      .filter(isPoint)
      .map(({ id, geometry }) => ({ type: 'Feature', geometry, properties: { id } })),
  );
  return index;
}

const world: [number, number, number, number] = [-180, -90, 180, 90];

/** Each kind on its own: a cluster looks like what it stands for. */
function clustersAt(byKind: ReadonlyMap<Kind, readonly Shape[]>, whole: number): Clusters {
  const list: Cluster[] = [];
  const within = new Set<string>();
  for (const [kind, own] of byKind) {
    const index = indexAt(own, whole);
    for (const { geometry, properties } of index.getClusters(world, whole)) {
      if (!('cluster' in properties)) continue;
      const { cluster_id: id, point_count: count } = properties;
      const [lon = 0, lat = 0] = geometry.coordinates;
      const shapes = index.getLeaves(id, Infinity).map((leaf) => leaf.properties.id);
      list.push({ kind, at: [lon, lat], count, shapes });
      for (const shape of shapes) within.add(shape);
    }
  }
  return { list, within };
}

/** Zoom from which a cluster of a zoom comes apart. */
export function apartFrom(story: Story, { shapes }: Cluster, zoom: number): number {
  const ids = new Set(shapes);
  const own = shapesOf(story).filter(({ id }) => ids.has(id));
  for (let whole = Math.floor(zoom) + 1; whole <= closest; whole += 1)
    if (indexAt(own, whole).getClusters(world, whole).length > 1) return whole;
  return closest + 1;
}

function byKindOf(shapes: readonly Shape[]): ReadonlyMap<Kind, readonly Shape[]> {
  const byKind = new Map<Kind, Shape[]>();
  for (const shape of shapes) {
    const own = byKind.get(shape.kind);
    if (own) own.push(shape);
    else byKind.set(shape.kind, [shape]);
  }
  return byKind;
}

/** The points of the last scene that cluster, and its clusters by zoom. */
let last:
  | {
      readonly story: Story;
      readonly of: Scene['shapes'];
      readonly shapes: readonly Shape[];
      readonly byZoom: Map<number, Clusters>;
    }
  | undefined;

/**
 * Clusters of points of the kinds that cluster.
 * @param zoom for 512-pixel tiles; clusters are the same from one whole zoom up to the next
 */
export function clustersOf(story: Story, scene: Scene, zoom: number): Clusters {
  if (!story.kinds.some((kind) => kind.isClustered)) return none;
  if (last?.story !== story || last.of !== scene.shapes) {
    const shapes = [...scene.shapes.values()]
      .filter((one) => isClustered(story, one))
      .map(({ shape }) => shape);
    const isSame = last?.story === story && isSameList(last.shapes, shapes);
    const byZoom = (isSame ? last?.byZoom : undefined) ?? new Map<number, Clusters>();
    last = { story, of: scene.shapes, shapes, byZoom };
  }
  const whole = Math.max(0, Math.floor(zoom));
  const known = last.byZoom.get(whole);
  if (known) return known;
  const clusters = whole > closest ? none : clustersAt(byKindOf(last.shapes), whole);
  last.byZoom.set(whole, clusters);
  return clusters;
}
