import geographiclib from 'geographiclib-geodesic';
import type { Position } from 'geojson';

// The figure of the earth that positions are given on; lengths by Karney, "Algorithms for geodesics" (2013).
const { Geodesic } = geographiclib;
const wgs84 = Geodesic.WGS84;

export interface Measure {
  /** Kilometres from each position to the next. */
  readonly legs: readonly number[];
  /** Kilometres along all of them. */
  readonly km: number;
  /** Square kilometres within, where there are three positions or more: the last is joined to the first. */
  readonly km2?: number;
}

/** How long a course over positions is, and how large the area that it would enclose, on the ellipsoid. */
export function measureOf(positions: readonly Position[]): Measure {
  const legs = positions.slice(1).map(([lon = 0, lat = 0], at) => {
    const [fromLon = 0, fromLat = 0] = positions[at] ?? [];
    return (wgs84.Inverse(fromLat, fromLon, lat, lon, Geodesic.DISTANCE).s12 ?? 0) / 1000;
  });
  const km = legs.reduce((sum, leg) => sum + leg, 0);
  if (positions.length < 3) return { legs, km };
  const polygon = wgs84.Polygon(false);
  for (const [lon = 0, lat = 0] of positions) polygon.AddPoint(lat, lon);
  // Whichever way round: an area is not negative, nor all the rest of the earth.
  const { area = 0 } = polygon.Compute(false, true);
  return { legs, km, km2: Math.abs(area) / 1e6 };
}
