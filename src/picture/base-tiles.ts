import type { BaseMap, TileId } from '#basemap/base-map.ts';
import { countriesInSight, type CountryLabel } from '#basemap/countries-in-sight.ts';
import { decodeTile, type BaseFeatures } from '#basemap/decode.ts';
import { isInAny } from '#drawing/rect.ts';
import { reservedPlaces } from '#core/scene/reserved-areas.ts';
import { namedPositions } from '#core/scene/named-positions.ts';
import type { Camera } from '#core/view/view.ts';
import { openBaseMap } from '#basemap/open-base-map.ts';
import { maxTileZoom } from '#basemap/zooms.ts';
import { tileZoom } from './evaluate.ts';
import { mercator, tile } from '#core/scene/mercator.ts';
import { projectionOf, type Size } from './projection.ts';
import { cameraOfScene, type BaseInSight, type ScenePictureInput } from './scene-picture.ts';

/** Pixels between the points of the picture at which tiles are looked for: less than a tile's side. */
const step = 96;
/** The tiles go a little beyond the picture, as its lines do. */
const margin = 24;

interface PlacedTile extends TileId {
  readonly world: number;
}

/** The tiles in sight, each once. */
export function tilesInView(
  camera: Camera,
  size: Size,
  beyond = { x: 0, y: 0 },
): readonly PlacedTile[] {
  const z = Math.min(maxTileZoom, tileZoom(camera.zoom));
  const side = 2 ** z;
  const { positionAt } = projectionOf(camera, size);
  const tiles = new Map<string, PlacedTile>();
  const steps = (length: number, more: number) => {
    const around = margin + more;
    const count = Math.ceil((length + 2 * around) / step);
    return Array.from(
      { length: count + 1 },
      (_, n) => -around + ((length + 2 * around) * n) / count,
    );
  };
  for (const px of steps(size.width, beyond.x))
    for (const py of steps(size.height, beyond.y)) {
      const position = positionAt([px, py]);
      if (!position) continue;
      const [column = 0, row = 0] = mercator(position).map((value) =>
        Math.floor((value / tile) * side),
      );
      const y = Math.max(0, Math.min(side - 1, row));
      const world = Math.floor(column / side);
      tiles.set(`${column}/${y}`, { z, x: column - world * side, y, world });
    }
  return [...tiles.values()];
}

const decoded = new WeakMap<Uint8Array, Map<string, BaseFeatures>>();

function featuresOf(bytes: Uint8Array, place: PlacedTile): BaseFeatures {
  const key = `${place.z}/${place.x}/${place.y}/${place.world}`;
  const known = decoded.get(bytes) ?? new Map<string, BaseFeatures>();
  decoded.set(bytes, known);
  const made = known.get(key) ?? decodeTile(bytes, place);
  known.set(key, made);
  return made;
}

interface FoundTile {
  readonly id: TileId;
  readonly bytes: Uint8Array;
  readonly world: number;
}

/** Features of several tiles, by layer. Places next to each other may have the same tile above them. */
function joined(tiles: readonly (FoundTile | undefined)[]): BaseFeatures {
  const layers: Record<string, BaseFeatures[string][number][]> = {};
  const done = new Set<string>();
  for (const tile of tiles) {
    if (!tile) continue;
    const { id, bytes, world } = tile;
    const key = `${id.z}/${id.x}/${id.y}/${world}`;
    if (done.has(key)) continue;
    done.add(key);
    for (const [layer, features] of Object.entries(featuresOf(bytes, { ...id, world })))
      (layers[layer] ??= []).push(...features);
  }
  return layers;
}

/** How long a picture waits for all tiles before it is drawn with those that have arrived, in milliseconds. */
const drawWithinMs = 2_000;

interface FrameInput extends Pick<
  ScenePictureInput,
  'story' | 'scene' | 'size' | 'padding' | 'names' | 'beyond'
> {
  readonly overlays?: ScenePictureInput['overlays'];
}

/** The countries' names in sight, as on the map. */
async function readCountries(base: BaseMap, input: FrameInput): Promise<readonly CountryLabel[]> {
  if (input.story.baseMap === 'physical') return [];
  const { size, names, overlays = [] } = input;
  const camera = cameraOfScene(input);
  const { positionAt, place } = projectionOf(camera, size);
  return countriesInSight({
    base,
    zoom: camera.zoom,
    size,
    positionAt,
    isCovered: (point) => isInAny(overlays, point),
    taken: namedPositions(input.scene).flatMap((position) => {
      const at = place(position);
      return at ? [at] : [];
    }),
    isReserved: reservedPlaces(input.story, input.scene),
    names,
  });
}

/**
 * The base map in a picture's frame. Instead of a tile that can't be read, it has the one above it.
 * @param ondelay called with what has arrived, if the rest takes long
 */
export async function readBase(
  base: BaseMap,
  input: FrameInput,
  ondelay?: (found: BaseInSight) => void,
): Promise<BaseInSight> {
  const found: (FoundTile | undefined)[] = [];
  const partly = () => ondelay?.({ features: joined(found), countries: [] });
  const timer = ondelay && setTimeout(partly, drawWithinMs);
  const [countries] = await Promise.all([
    readCountries(base, input),
    ...tilesInView(cameraOfScene(input), input.size, input.beyond).map(async (tile, at) => {
      const nearest = await base.nearestTile(tile);
      found[at] = nearest && { ...nearest, world: tile.world };
    }),
  ]);
  clearTimeout(timer);
  return { features: joined(found), countries };
}

/** The base map of a scene's picture, in the browser: see `readBase`. */
export function readStoryBase(
  input: FrameInput,
  ondelay?: (found: BaseInSight) => void,
): Promise<BaseInSight> {
  return readBase(openBaseMap(input.story.slug), input, ondelay);
}
