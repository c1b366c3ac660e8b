// npm run bench: the figures of docs/performance.md. Each time is the median of nine cold runs on this machine.
// Limits apply to ratios within the run, because machines differ. Exits with 1 if a limit is exceeded.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { serve } from '../scripts/serve.mjs';
import { root, run, log, setUp } from '../scripts/set-up.mjs';
import { buildSite } from './build-site.mjs';
import { allWithin, bound, launch, times } from './harness.mjs';
import { interleave, bytesUntilReady, cold, median, valueOf, watchReading } from './measure.mjs';
import { baseMap, beforeUse, bounds, regional, storyData } from './sizes.mjs';

setUp();
log('Building the site without previews and with them, and the benchmark’s pages');
function secondsOf(environment) {
  const begun = performance.now();
  buildSite(environment);
  return (performance.now() - begun) / 1000;
}
const withoutPreviews = secondsOf({ PREVIEWS: 'no', BUILD_FOLDER: '.cache/without-previews' });
const withPreviews = secondsOf({});
run('npx', ['vite', 'build', '--config', 'bench/vite.config.js']);
const site = await serve(4390);
const bench = `${await serve(4400, false, '.cache/bench')}bench/pages/`;
const browser = await launch();

const previews = readdirSync(`${root}build`, { recursive: true }).filter((file) =>
  file.endsWith('preview.png'),
).length;
console.log(
  `        the build takes ${withoutPreviews.toFixed(1)} s, with ${previews} previews ` +
    `${withPreviews.toFixed(1)} s`,
);
bound(
  'sixty previews, × the build without any',
  (((withPreviews - withoutPreviews) / previews) * 60) / withoutPreviews,
  3,
);
const ms = (values) => `${Math.round(median(values))} ms`;

log(`Starting the map, ${times} times each`);
const foreign = [];
const measured = (page) => valueOf(page, () => window.measured);
const reading = (page) =>
  valueOf(page, () => window.reading.passage && window.reading.ready && window.reading);
const up = await interleave(times, {
  adapter: () => cold(browser, `${bench}adapter.html`, measured),
  bare: () => cold(browser, `${bench}bare.html`, measured),
  site: () => cold(browser, `${site}sotk-2023/`, reading, { before: watchReading, foreign }),
  geojson: () => cold(browser, `${bench}geojson-base.html`, measured),
  barePage: () =>
    cold(browser, `${bench}bare.html`, async (page) => {
      await measured(page);
      return page.evaluate(() => performance.now());
    }),
});
console.log(`        adapter ${ms(up.adapter)}, bare MapLibre ${ms(up.bare)}`);
bound('adapter’s first call to ready, × bare', median(up.adapter) / median(up.bare), 1.15);
console.log(`        bare MapLibre with the base map as GeoJSON ${ms(up.geojson)}`);
// Both have the story's own layers: the more of them, the nearer to 1.
bound(
  'adapter’s first call to ready, × with GeoJSON',
  median(up.adapter) / median(up.geojson),
  0.7,
);
console.log(
  `        navigation to the first passage ${ms(up.site.map((one) => one.passage))}, to ready ` +
    `${ms(up.site.map((one) => one.ready))}; a page of bare MapLibre is ready in ${ms(up.barePage)}`,
);

log(`A step of the date slider, and a change of perspective, ${times} times each`);
// The step from 9 to 10 November 2020 adds and removes an area, lines and points.
const address = `${bench}explorer.html?#date=2020-09-27/2020-11-09`;
const steps = await cold(browser, address, async (page) => {
  await valueOf(page, () => document.documentElement.dataset.map === 'ready');
  await valueOf(page, () => document.querySelector('.lens [data-grip="to"]') !== null);
  return page.evaluate(async (count) => {
    const { repaint, press, see, drag, rebuilt, pixels } = window.steps;
    const before = await pixels();
    const isNew = (await pixels('ArrowRight')) !== before;
    await repaint();
    await press('ArrowLeft');
    const samples = { repaint: [], step: [], perspective: [] };
    const already = rebuilt();
    for (let time = 0; time < count; time += 1) {
      samples.repaint.push(await repaint());
      samples.step.push(await press('ArrowRight'));
      await press('ArrowLeft');
      samples.perspective.push(await see('ground'));
      await see('law');
    }
    return { ...samples, dragged: await drag(30), isNew, rebuilt: rebuilt() - already };
  }, times);
});
const frames = (list) => list.map(({ frame }) => frame);
const stills = (list) => list.map(({ still }) => still);
console.log(
  `        repaint ${ms(frames(steps.repaint))}, step ${ms(frames(steps.step))}, ` +
    `its labels ${ms(stills(steps.step))}; perspective ${ms(frames(steps.perspective))}, ` +
    `its labels ${ms(stills(steps.perspective))}`,
);
const repaint = median(frames(steps.repaint));
bound('a step to its first frame, × a repaint', median(frames(steps.step)) / repaint, 1.5);
bound('a step to its labels, × a repaint', median(stills(steps.step)) / repaint, 5);
const { dragged } = steps;
const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
console.log(
  `        dragging by a day ${mean(dragged.drag).toFixed(0)} ms on average over 30 days, drawing ` +
    `the same again ${mean(dragged.repaint).toFixed(0)} ms`,
);
bound(
  'dragging by a day, × drawing the same again',
  mean(dragged.drag) / mean(dragged.repaint),
  1.2,
);
const { perspective } = steps;
bound('a perspective to its first frame, × a repaint', median(frames(perspective)) / repaint, 1.5);
bound('a perspective to its labels, × a repaint', median(stills(perspective)) / repaint, 5);
bound('first frames of a step that are as the frame before', steps.isNew ? 0 : 1, 0, '');
bound('data set or layers rebuilt by all steps', steps.rebuilt, 0, '');

log(`Quotes in 200 KB of text, and what is near the border, ${times} times each`);
const computing = () =>
  cold(browser, `${bench}computing.html`, (page) => valueOf(page, () => window.computing));
const computed = (await interleave(times, { computing })).computing;
const each = (name) => computed.map((one) => one[name]);
const readingText = median(each('reading'));
console.log(
  `        reading the text ${ms(each('reading'))}, 500 quotes ${ms(each('quotes'))}, ` +
    `places within a metre of the border ${ms(each('within'))}`,
);
bound('finding 500 quotes, × reading their text', median(each('quotes')) / readingText, 10);
bound('a scene within a metre of the border, × the same', median(each('within')) / readingText, 10);

log('Bytes until the map is ready');
const whole = await bytesUntilReady(browser, `${site}sotk-2023/`);
const framed = await bytesUntilReady(browser, `${site}sotk-2023/embed/`);
bound('bytes until the map is ready in the embed, × those of the page', framed / whole, 1.1);
await browser.close();

log('Download sizes, gzipped');
const kb = (bytes) => bytes / 1024;
const languages = readdirSync(`${root}src/messages`);
bound(
  'script and styles before the article is usable, in the largest language',
  kb(Math.max(...languages.map((language) => beforeUse(language)))),
  bounds.beforeUse,
  ' KB',
);
bound('the story’s data', kb(storyData()), bounds.storyData, ' KB');
bound('the base map around the opening', kb(baseMap()), bounds.baseMap, ' KB');
bound('the regional base map’s files', kb(regional()), bounds.regional, ' KB');
bound('requests to other hosts', foreign.length, 0);

// On its own, it is npm run bench:opening.
const { status } = spawnSync(process.execPath, ['bench/opening.mjs'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(allWithin() && status === 0 ? 0 : 1);
