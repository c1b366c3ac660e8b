/** Style properties that the picture reads, as in the style specification; a test compares them with it. */
export interface PropertySpec {
  readonly type: string;
  readonly default?: unknown;
  readonly value?: string;
  readonly length?: number;
  readonly values?: Readonly<Record<string, object>>;
}

const number = (preset: number): PropertySpec => ({ type: 'number', default: preset });
const colour = (preset: string): PropertySpec => ({ type: 'color', default: preset });
const flag: PropertySpec = { type: 'boolean', default: false };
const oneOf = (preset: string, ...others: string[]): PropertySpec => ({
  type: 'enum',
  default: preset,
  values: Object.fromEntries([preset, ...others].map((value) => [value, {}])),
});
const anchors = ['left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left'] as const;

/** Style specification, version 8: Layers. */
export const properties = {
  'background-color': colour('#000000'),
  'fill-color': colour('#000000'),
  'fill-opacity': number(1),
  'fill-pattern': { type: 'resolvedImage' },
  'line-color': colour('#000000'),
  'line-opacity': number(1),
  'line-width': number(1),
  'line-offset': number(0),
  'line-dasharray': { type: 'array', value: 'number' },
  'line-cap': oneOf('butt', 'round', 'square'),
  'line-join': oneOf('miter', 'bevel', 'round'),
  'circle-color': colour('#000000'),
  'circle-opacity': number(1),
  'circle-radius': number(5),
  'circle-stroke-color': colour('#000000'),
  'circle-stroke-opacity': number(1),
  'circle-stroke-width': number(0),
  'symbol-placement': oneOf('point', 'line', 'line-center'),
  'symbol-spacing': number(250),
  'symbol-sort-key': { type: 'number' },
  'icon-image': { type: 'resolvedImage' },
  'icon-size': number(1),
  'icon-padding': { type: 'padding', default: [2] },
  'icon-allow-overlap': flag,
  'icon-ignore-placement': flag,
  'icon-opacity': number(1),
  'text-field': { type: 'formatted', default: '' },
  'text-font': { type: 'array', value: 'string' },
  'text-size': number(16),
  'text-max-width': number(10),
  'text-line-height': number(1.2),
  'text-letter-spacing': number(0),
  'text-transform': oneOf('none', 'uppercase', 'lowercase'),
  'text-anchor': oneOf('center', ...anchors, 'bottom-right'),
  'text-offset': { type: 'array', value: 'number', length: 2, default: [0, 0] },
  'text-radial-offset': number(0),
  'text-variable-anchor': { type: 'array', value: 'enum', values: {} },
  'text-variable-anchor-offset': { type: 'variableAnchorOffsetCollection' },
  'text-padding': number(2),
  'text-max-angle': number(45),
  'text-allow-overlap': flag,
  'text-optional': flag,
  'text-color': colour('#000000'),
  'text-halo-color': colour('rgba(0, 0, 0, 0)'),
  'text-halo-width': number(0),
} as const satisfies Record<string, PropertySpec>;

export type Property = keyof typeof properties;
