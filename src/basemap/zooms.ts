/** Largest zoom of the tiles; beyond it they are drawn larger. */
export const maxTileZoom = 8;

/** From this zoom on, names of countries follow the frame; below it they are in the tiles. */
export const namesInSightFrom = 5;
