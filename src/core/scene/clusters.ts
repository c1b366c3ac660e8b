import Supercluster from 'supercluster';
import type { Kind } from '../kinds/kinds.ts';
import type { Shape, Story } from '../story/story.ts';
import type { LonLat } from '../view/view.ts';
import type { Scene, SceneShape } from './scene.ts';

/** Points of one kind that are too near to each other to be told apart at some zoom. */
export interface Cluster {
  readonly kind: Kind;
  readonly at: LonLat;
  /** How many points it stands for: two or more. */
  readonly count: number;
  /** Zoom from which it comes apart. */
  readonly apartFrom: number;
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

const mentionedIn = new WeakMap<Story, ReadonlySet<string>>();

/** Ids of the features that the text mentions. */
function mentioned(story: Story): ReadonlySet<string> {
  const known = mentionedIn.get(story);
  if (known) return known;
  const ids = new Set(story.mentions.flatMap(({ features }) => features));
  mentionedIn.set(story, ids);
  return ids;
}

/** What is selected, highlighted or mentioned in the text always has a mark of its own. */
const isClustered = (story: Story, { shape, feature, shown, selected, highlighted }: SceneShape) =>
  shown &&
  shape.kind.isClustered === true &&
  shape.geometry.type === 'Point' &&
  !selected &&
  !highlighted &&
  !mentioned(story).has(feature.id);

type Index = Supercluster<{ id: string }>;

/** One index for each kind: a cluster looks like what it stands for. */
function indexesOf(shapes: readonly Shape[]): ReadonlyMap<Kind, Index> {
  return new Map(
    [...new Set(shapes.map(({ kind }) => kind))].map((kind) => {
      const own = shapes.filter((shape) => shape.kind === kind);
      const index: Index = new Supercluster({ radius, maxZoom: closest });
      index.load(
        own.flatMap(({ id, geometry }) =>
          geometry.type === 'Point' ? [{ type: 'Feature', geometry, properties: { id } }] : [],
        ),
      );
      return [kind, index];
    }),
  );
}

const world: [number, number, number, number] = [-180, -90, 180, 90];

function clustersIn(indexes: ReadonlyMap<Kind, Index>, zoom: number): Clusters {
  const list: Cluster[] = [];
  const within = new Set<string>();
  for (const [kind, index] of indexes)
    for (const { geometry, properties } of index.getClusters(world, zoom)) {
      if (!('cluster' in properties)) continue;
      const { cluster_id: id, point_count: count } = properties;
      const [lon = 0, lat = 0] = geometry.coordinates;
      list.push({ kind, at: [lon, lat], count, apartFrom: index.getClusterExpansionZoom(id) });
      for (const leaf of index.getLeaves(id, Infinity)) within.add(leaf.properties.id);
    }
  return { list, within };
}

/** The indexes of the last scene with the same points, and its clusters by zoom. */
let last:
  | {
      readonly key: string;
      readonly story: Story;
      readonly indexes: ReadonlyMap<Kind, Index>;
      readonly byZoom: Map<number, Clusters>;
    }
  | undefined;

/**
 * Clusters of points of the kinds that cluster.
 * @param zoom for 512-pixel tiles; clusters are the same from one whole zoom up to the next
 */
export function clustersOf(story: Story, scene: Scene, zoom: number): Clusters {
  if (!story.kinds.some((kind) => kind.isClustered)) return none;
  const shapes = [...scene.shapes.values()]
    .filter((one) => isClustered(story, one))
    .map(({ shape }) => shape);
  const key = shapes.map(({ id }) => id).join();
  if (last?.story !== story || last.key !== key)
    last = { key, story, indexes: indexesOf(shapes), byZoom: new Map() };
  const whole = Math.max(0, Math.floor(zoom));
  const clusters = last.byZoom.get(whole) ?? clustersIn(last.indexes, whole);
  last.byZoom.set(whole, clusters);
  return clusters;
}
