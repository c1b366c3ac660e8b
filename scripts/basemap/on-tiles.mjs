/**
 * Position on the square of tiles of a zoom.
 * @param {readonly number[]} position longitude and latitude in degrees
 * @param {number} zoom
 * @returns {[x: number, y: number]}
 */
export function onTiles([lon, lat], zoom) {
  const side = 2 ** zoom;
  const phi = (Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180;
  return [
    ((lon + 180) / 360) * side,
    ((1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2) * side,
  ];
}

/**
 * Longitude and latitude of a position on the square of tiles of a zoom, in degrees.
 * @param {readonly number[]} position
 * @param {number} zoom
 * @returns {[lon: number, lat: number]}
 */
export function fromTiles([x, y], zoom) {
  const side = 2 ** zoom;
  const n = Math.PI * (1 - (2 * y) / side);
  return [(x / side) * 360 - 180, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
}
