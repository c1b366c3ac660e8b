// Takes vector tiles apart and puts them together, layer by layer: a tile is a list of layers (Mapbox vector tile
// specification 2.1, field 3), so layers that don't change keep their bytes.
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader, PbfWriter } from 'pbf';

const layersField = 3;
const nameField = 1;

function nameOf(bytes) {
  return new PbfReader(bytes).readFields((tag, name, reader) => {
    if (tag === nameField) name.text = reader.readString();
  }, {}).text;
}

/** The bytes of each layer, by name. */
export function splitTile(bytes) {
  const parts = new Map();
  new PbfReader(bytes).readFields((tag, _result, reader) => {
    if (tag !== layersField) return;
    const part = reader.readBytes().slice();
    parts.set(nameOf(part), part);
  }, undefined);
  return parts;
}

/** A tile of layers' bytes. */
export function joinTile(parts) {
  const writer = new PbfWriter();
  for (const part of parts.values()) writer.writeBytesField(layersField, part);
  return writer.finish();
}

/**
 * Features of a layer as geojson-vt has them, in units of a tile's side.
 * @param {Uint8Array} part bytes of the layer
 */
export function featuresOf(part, extent) {
  const layer = Object.values(
    new VectorTile(new PbfReader(joinTile(new Map([['', part]])))).layers,
  )[0];
  const scale = extent / layer.extent;
  return Array.from({ length: layer.length }, (_, n) => {
    const { type, properties } = layer.feature(n);
    const lines = layer
      .feature(n)
      .loadGeometry()
      .map((line) => line.map(({ x, y }) => [x * scale, y * scale]));
    return { type, tags: properties, geometry: type === 1 ? lines.flat() : lines };
  });
}

/** Bytes of a layer with these features; undefined if there are none. */
export function layerOf(name, features, extent) {
  if (features.length === 0) return undefined;
  const tile = fromGeojsonVt({ [name]: { features } }, { version: 2, extent });
  return splitTile(tile).get(name);
}
