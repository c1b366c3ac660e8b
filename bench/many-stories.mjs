// npm run bench:many: stories of 264 to 20,000 points, what building them takes, and how fast their pages are beside
// MapLibre alone. Limits on time are ratios within the run. Exits with 1 if a limit is exceeded.
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { buildSite, siteWith } from '../scripts/other-site.mjs';
import { log, root, setUp } from '../scripts/set-up.mjs';
import { watchMemory } from './build-memory.mjs';
import { allWithin, bound, launch, times } from './harness.mjs';
import { manyPoints } from './many-points.mjs';
import { cold, interleave, median, valueOf } from './measure.mjs';

const sizes = [264, 1000, 5000, 20_000];
const largest = Math.max(...sizes);
const slugOf = (count) => `quakes-${count}`;
const megabytes = (bytes) => bytes / 1e6;

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const bytesOfStory = (count) =>
  [...manyPoints(count).values()].reduce((sum, { length }) => sum + length, 0);

/** Builds a site of one such story without previews: seconds, bytes of memory, bytes of the site. */
async function built(count) {
  const site = siteWith(slugOf(count), new Map([[slugOf(count), manyPoints(count)]]));
  const memory = watchMemory();
  const begun = performance.now();
  const { code, output } = await buildSite(site.folder);
  if (code !== 0) throw new Error(output);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, memory: memory(), bytes: bytesIn(site.build) };
}

/** @throws if the command fails */
async function runIn(folder, ...command) {
  const child = spawn('npx', command, { cwd: folder, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${command.join(' ')} failed`);
}

/** Builds the benchmark’s pages with all of the stories. @returns its folder, relative to the project’s root */
async function builtPages() {
  const stories = new Map(sizes.map((count) => [slugOf(count), manyPoints(count)]));
  const { folder } = siteWith('bench-many', stories);
  cpSync(`${root}bench`, join(folder, 'bench'), { recursive: true });
  await runIn(folder, 'svelte-kit', 'sync');
  await runIn(folder, 'vite', 'build', '--config', 'bench/vite.config.js');
  return '.cache/bench-many/.cache/bench';
}

/** A repaint and steps of a day, to their first frames, and the elements of the page. */
async function steppedThrough(browser, address, times) {
  return cold(browser, address, async (page) => {
    await valueOf(page, () => document.documentElement.dataset.map === 'ready');
    await valueOf(page, () => document.querySelector('.lens [data-grip="to"]') !== null);
    return page.evaluate(async (count) => {
      const { repaint, press } = window.steps;
      await repaint();
      await press('ArrowLeft');
      const samples = { repaint: [], step: [] };
      for (let time = 0; time < count; time += 1) {
        samples.repaint.push((await repaint()).frame);
        samples.step.push((await press('ArrowLeft')).frame);
      }
      return { ...samples, elements: document.querySelectorAll('*').length };
    }, times);
  });
}

/**
 * Milliseconds from a click on Places until its first row is drawn, once the map is at rest: drawn in software, a frame
 * of so many points takes a second, for which everything else on the page waits.
 */
const placesOpened = (browser, address) =>
  cold(browser, address, async (page) => {
    await valueOf(page, () => document.documentElement.dataset.map === 'ready');
    return page.evaluate(async () => {
      const button = [...document.querySelectorAll('button, a')].find(
        ({ textContent }) => textContent.trim() === 'Places',
      );
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let quick = 0; quick < 10;) {
        const before = performance.now();
        await frame();
        quick = performance.now() - before < 50 ? quick + 1 : 0;
      }
      const begun = performance.now();
      button.click();
      while (!document.querySelector('[aria-setsize]')) await frame();
      return performance.now() - begun;
    });
  });

setUp();

log(`Building stories of ${sizes.join(', ')} points without previews`);
for (const count of sizes) {
  const { seconds, memory, bytes } = await built(count);
  const data = bytesOfStory(count);
  console.log(
    `        ${count} points, ${megabytes(data).toFixed(2)} MB: ${seconds.toFixed(0)} s, ` +
      `${(memory / 2 ** 30).toFixed(2)} GB of memory, a site of ${megabytes(bytes).toFixed(1)} MB`,
  );
  bound(`${count} points: the site`, megabytes(bytes), Math.floor(3 * megabytes(data) + 25), ' MB');
  if (count === 5000) bound('building 5000 points', seconds, 60, ' s');
  if (count === largest) bound(`memory for ${count} points`, memory / 2 ** 20, 1536, ' MB');
}
const browser = await launch();
const pages = `${await serve(4410, false, await builtPages())}bench/pages/`;
const measured = (page) => valueOf(page, () => window.measured);
for (const count of sizes) {
  log(`${count} points, ${times} times each`);
  const query = `?story=${slugOf(count)}`;
  const { adapter, bare } = await interleave(times, {
    adapter: () => cold(browser, `${pages}adapter.html${query}`, measured),
    bare: () => cold(browser, `${pages}bare.html${query}`, measured),
  });
  console.log(
    `        adapter ${Math.round(median(adapter))} ms, bare ${Math.round(median(bare))} ms`,
  );
  bound(`${count} points: to ready, × bare`, median(adapter) / median(bare), 1.5);
  const address = `${pages}explorer.html${query}#date=2020-01-01/2020-03-20`;
  const { repaint, step, elements } = await steppedThrough(browser, address, times);
  console.log(
    `        repaint ${Math.round(median(repaint))} ms, step ${Math.round(median(step))} ms`,
  );
  bound(
    `${count} points: a step to its first frame, × a repaint`,
    median(step) / median(repaint),
    count === largest ? 2.5 : 1.5,
  );
  bound(`${count} points: elements of the page`, elements, 6000, ' ');
}
const site = await serve(4420, false, `.cache/${slugOf(largest)}/build`);
const address = `${site}${slugOf(largest)}/`;
const { opened } = await interleave(times, { opened: () => placesOpened(browser, address) });
bound(`${largest} points: Places opens`, median(opened), 300, ' ms');
await browser.close();
process.exit(allWithin() ? 0 : 1);
