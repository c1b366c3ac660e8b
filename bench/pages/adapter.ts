import '#ui/theme.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import { StoryMap } from '#map/story-map.ts';
import { prepare } from './story.ts';

const { story, scene, container } = await prepare();
const nothing = () => undefined;
document.body.append(container);
const begun = performance.now();
new StoryMap({
  container,
  story,
  scene,
  theme: 'light',
  names: 'en',
  events: {
    onhit: nothing,
    onhover: nothing,
    onbounds: nothing,
    oncamera: nothing,
    oncontextlost: nothing,
    onmissing: nothing,
    onwaiting: nothing,
    onearlyclick: nothing,
    onbroken: nothing,
    onready: () => (window.measured = performance.now() - begun),
  },
});
