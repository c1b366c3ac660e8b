// Finds what lies near lines.
import Flatbush from 'flatbush';

const rad = Math.PI / 180;

/** Distance from a position to a segment, in degrees of latitude. */
function distance([x, y], [a, b]) {
  const narrow = Math.cos(y * rad);
  const [ax, ay] = [(a[0] - x) * narrow, a[1] - y];
  const [dx, dy] = [(b[0] - a[0]) * narrow, b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy);
}

function indexOf(segments) {
  const index = new Flatbush(segments.length);
  for (const {
    ends: [a, b],
  } of segments)
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  index.finish();
  return index;
}

/** A function that returns the nearest segment within so many degrees of latitude, and its distance. */
function nearestSegment(segments) {
  if (segments.length === 0) return () => undefined;
  const index = indexOf(segments);
  return (position, within) => {
    const [x, y] = position;
    const wide = within / Math.max(0.02, Math.cos(y * rad));
    let nearest;
    for (const n of index.search(x - wide, y - within, x + wide, y + within)) {
      const here = distance(position, segments[n].ends);
      if (here < (nearest?.distance ?? within)) nearest = { distance: here, segment: segments[n] };
    }
    return nearest;
  };
}

const segmentsOf = (line, value) =>
  line.slice(1).map((end, n) => ({ ends: [line[n], end], value }));

/**
 * A function that returns the value of the line nearest to a position, if it is within so many degrees of latitude.
 * @param {{ line: number[][], value: unknown }[]} lines
 */
export function nearestLine(lines) {
  const nearest = nearestSegment(lines.flatMap(({ line, value }) => segmentsOf(line, value)));
  return (position, within) => nearest(position, within)?.segment.value;
}

/** A function that returns the distance to the nearest line in degrees of latitude, at most `within`. */
export function nearestDistance(lines) {
  const nearest = nearestSegment(lines.flatMap((line) => segmentsOf(line)));
  return (position, within) => nearest(position, within)?.distance ?? within;
}
