/** Largest zoom of the tiles; beyond it they are drawn larger. */
export const maxTileZoom = 8;

/** From this zoom on, names of countries follow the frame; below it they are in the tiles. */
export const namesInSightFrom = 3;

/** Below this zoom the world is a globe, above it flat: the names of a region are readable then. */
export const globeBelow = 4.3;
/** Half of the zooms over which the globe becomes flat. */
export const flattening = 0.05;
