import { prewarm, setWorkerUrl } from 'maplibre-gl';
import { workerUrl } from './worker-url.ts';

/**
 * Starts MapLibre's worker while the rest of the story loads: half of the time until the first tiles are read is the
 * worker's own start. Its file is fetched first: if that fails, the map starts the worker and reports the error, which
 * MapLibre tells only maps. (A HEAD request would look like an empty file to the page's guard.)
 */
async function startWorker(): Promise<void> {
  const answer = await fetch(workerUrl);
  const isScript = answer.ok && /javascript/.test(answer.headers.get('content-type') ?? '');
  if (isScript && (await answer.text())) prewarm();
}

setWorkerUrl(workerUrl);
startWorker().catch(() => undefined);
