import type { Cluster } from '#core/scene/clusters.ts';
import { clusterSize } from '#core/kinds/cluster-size.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { Projection } from './projection.ts';

/** The cluster drawn at a point of the picture. */
export const clusterAt = (
  clusters: readonly Cluster[],
  [x, y]: XY,
  projection: Projection,
): Cluster | undefined =>
  clusters.find(({ at, count }) => {
    const [left, top] = projection.place([...at]) ?? [Infinity, Infinity];
    return Math.hypot(left - x, top - y) <= clusterSize(count) / 2;
  });
