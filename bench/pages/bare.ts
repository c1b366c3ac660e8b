// The same style and data in MapLibre alone.
import { measureBare, openingStyle } from './bare-map.ts';
import { prepare } from './story.ts';

const { story, scene, container } = await prepare();
measureBare(container, scene, openingStyle(story, scene));
