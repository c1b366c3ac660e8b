import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

// In expressions a MultiLineString counts as LineString, and so on.
export const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
export const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
export const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
