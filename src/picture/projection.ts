import { geoIdentity, geoOrthographic, geoStream, geoTransform, type GeoStream } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { globeBelow } from '#basemap/zooms.ts';
import type { Camera } from '#core/view/view.ts';
import { fromMercator, mercator, tile, type XY } from '#core/scene/mercator.ts';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A projected geometry in pixels from the picture's top left, clipped slightly outside its edges. */
export interface ProjectedGeometry {
  readonly points: readonly XY[];
  /** Lines, and outlines of areas. */
  readonly lines: readonly (readonly XY[])[];
}

export interface Projection {
  /** Undefined on the far side of the globe. */
  place(position: Position): XY | undefined;
  projected(geometry: Geometry): ProjectedGeometry;
  /** The position at a point of the picture; undefined outside the earth. */
  positionAt(point: XY): Position | undefined;
  /** The disk of the globe; undefined if the earth fills the picture. */
  readonly disk?: { readonly centre: XY; readonly radius: number };
}

/** Cosine of the angle from the middle of the globe, beyond which nothing has a place: 80°. */
const nearestToLimb = 0.17;
/** Lines continue this far outside the edges, in pixels, so that no clipped end is visible. */
const margin = 24;

/** Collects the projected geometry. */
function sink(): { stream: GeoStream; projected: ProjectedGeometry } {
  const points: XY[] = [];
  const lines: XY[][] = [];
  let line: XY[] | undefined;
  let isArea = false;
  const close = () => {
    const [first] = line ?? [];
    if (isArea && first && line) line.push(first);
    if (line && line.length > 1) lines.push(line);
    line = undefined;
  };
  return {
    projected: { points, lines },
    stream: {
      point: (x, y) => (line ?? points).push([x, y]),
      lineStart: () => (line = []),
      lineEnd: close,
      polygonStart: () => (isArea = true),
      polygonEnd: () => (isArea = false),
    },
  };
}

function isClockwise(ring: readonly Position[]): boolean {
  const twice = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [u = 0, v = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * v - u * y;
  }, 0);
  return twice < 0;
}

/**
 * On a sphere both sides of a ring could be inside: d3-geo expects outer rings clockwise and holes counterclockwise.
 */
function rewind(geometry: Geometry): Geometry {
  const polygon = (rings: Position[][]) =>
    rings.map((ring, at) => (isClockwise(ring) === (at === 0) ? ring : [...ring].reverse()));
  if (geometry.type === 'Polygon')
    return { ...geometry, coordinates: polygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
  return geometry;
}

type Clip = [[number, number], [number, number]];

/** Orthographic globe, at its centre as large as the flat map at this zoom. */
function globe(
  { zoom, lat, lon, bearing }: Camera,
  { width, height }: Size,
  clip: Clip,
): Projection {
  const radius = (tile * 2 ** zoom) / (2 * Math.PI) / Math.cos((lat * Math.PI) / 180);
  const sphere = geoOrthographic()
    .rotate([-lon, -lat, bearing])
    .scale(radius)
    .translate([width / 2, height / 2])
    .clipExtent(clip)
    .precision(0.3);
  const isNear = (x: number, y: number) =>
    Math.sin((lat * Math.PI) / 180) * Math.sin((y * Math.PI) / 180) +
      Math.cos((lat * Math.PI) / 180) *
        Math.cos((y * Math.PI) / 180) *
        Math.cos(((x - lon) * Math.PI) / 180) >
    nearestToLimb;
  return {
    place: ([x = 0, y = 0]) => (isNear(x, y) ? (sphere([x, y]) ?? undefined) : undefined),
    projected(geometry) {
      const { stream, projected } = sink();
      geoStream(rewind(geometry), sphere.stream(stream));
      return projected;
    },
    positionAt: ([x, y]) =>
      Math.hypot(x - width / 2, y - height / 2) > radius
        ? undefined
        : (sphere.invert?.([x, y]) ?? undefined),
    disk: { centre: [width / 2, height / 2], radius },
  };
}

/** Web Mercator, rotated by the camera's bearing. */
function plane(
  { zoom, lat, lon, bearing }: Camera,
  { width, height }: Size,
  clip: Clip,
): Projection {
  const scale = 2 ** zoom;
  const angle = (-bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [mx, my] = mercator([lon, lat]);
  const flat = (position: Position): XY => {
    const [x, y] = mercator(position);
    const [dx, dy] = [(x - mx) * scale, (y - my) * scale];
    return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos];
  };
  const planar = geoTransform({
    point(x, y) {
      this.stream.point(...(flat([x, y]) as [number, number]));
    },
  });
  // Clips at the frame without transforming.
  const cut = geoIdentity().clipExtent(clip);
  return {
    place: flat,
    projected(geometry) {
      const { stream, projected } = sink();
      geoStream(geometry, planar.stream(cut.stream(stream)));
      return projected;
    },
    positionAt([x, y]) {
      const [h, v] = [(x - width / 2) / scale, (y - height / 2) / scale];
      return fromMercator([mx + h * cos + v * sin, my - h * sin + v * cos]);
    },
  };
}

/**
 * Projection of a camera. Pitch is ignored.
 * @param beyond how far lines and areas go on beyond each side, in pixels
 */
export function projectionOf(camera: Camera, size: Size, { x, y } = { x: 0, y: 0 }): Projection {
  const clip: Clip = [
    [-margin - x, -margin - y],
    [size.width + margin + x, size.height + margin + y],
  ];
  return camera.zoom < globeBelow ? globe(camera, size, clip) : plane(camera, size, clip);
}
