// npm run bench:opening: what readers meet when they open a page, beside the site as it was before pictures came first
// and fonts were cut, built in the same run. Lighthouse, a phone on slow 4G, and a desktop. Exits with 1 if a limit is
// exceeded.
import { serve } from '../scripts/serve.mjs';
import { log, run, setUp } from '../scripts/set-up.mjs';
import { buildEarlier, buildSite } from './build-site.mjs';
import { allWithin, bound, launch, ownDrawing } from './harness.mjs';
import { lighthouse } from './lighthouse.mjs';
import { interleave, median } from './measure.mjs';
import { onSlowPhone } from './slow-phone.mjs';
import { visuallyComplete } from './visually-complete.mjs';

const times = Number(process.env.BENCH_TIMES ?? 5);

/** The last version whose pages waited for the map. */
const before = 'a02531f';

setUp();
log('Building the site, and as it was before');
const environment = (port) => ({ PREVIEWS: 'no', SITE_URL: `http://localhost:${port}/` });
buildSite({ ...environment(4397), BUILD_FOLDER: '.cache/bench-now' });
const sites = { now: await serve(4397, true, '.cache/bench-now') };
const earlier = buildEarlier(before, environment(4398));
if (earlier === undefined)
  console.log(`        ${before} isn’t in this copy’s history: without comparison`);
else sites.before = await serve(4398, true, earlier);

const pages = {
  'front page': '',
  story: 'sotk-2023/',
  feature: 'sotk-2023/sotk/',
  embed: 'sotk-2023/embed/',
};

/**
 * Measures a page of each site in turn.
 * @returns {Promise<Record<string, (key: string) => number>>} medians of each site's figures
 */
async function compared(path, measure) {
  const each = Object.entries(sites).map(([when, address]) => [
    when,
    () => measure(address + path),
  ]);
  const all = await interleave(times, Object.fromEntries(each));
  return Object.fromEntries(
    Object.entries(all).map(([when, runs]) => [when, (key) => median(runs.map((one) => one[key]))]),
  );
}

/** Prints a line for each site. @param {(of: (key: string) => number) => string} words */
function print(name, figures, words) {
  for (const [when, of] of Object.entries(figures))
    console.log(`        ${name}, ${when}: ${words(of)}`);
}

log(`Lighthouse 12.2.3, mobile, the median of ${times}`);
run('npm', ['ci', '--silent', '--prefix', 'bench/lighthouse']);
for (const [name, path] of Object.entries(pages)) {
  const figures = await compared(path, lighthouse);
  print(
    name,
    figures,
    (of) =>
      `performance ${of('performance')}, LCP ${Math.round(of('lcp'))} ms, blocked ${Math.round(of('blocked'))} ms, ` +
      `shift ${of('shift').toFixed(3)}, FCP ${Math.round(of('fcp'))} ms`,
  );
  const { now } = figures;
  bound(`${name}: 100 − performance`, 100 - now('performance'), 10, '');
  bound(`${name}: layout shift`, now('shift'), 0);
  for (const key of ['accessibility', 'best-practices', 'seo'])
    // The embed isn't to be found by search engines.
    if (!(name === 'embed' && key === 'seo')) bound(`${name}: 100 − ${key}`, 100 - now(key), 0, '');
}

log(`A phone on slow 4G, the median of ${times}`);
const phone = await launch(ownDrawing);
const slow = await compared(pages.story, (address) => onSlowPhone(phone, address));
print(
  'story',
  slow,
  (of) =>
    `first passage ${Math.round(of('passage'))} ms, picture or map ${Math.round(of('picture'))} ms, ` +
    `${Math.round(of('quiet'))} KB until quiet; ${Math.round(of('more'))} KB more until the map is ready, ` +
    `${Math.round(of('ready'))} ms after a touch`,
);
bound('first passage', slow.now('passage'), 1500, ' ms');
bound('picture', slow.now('picture'), 2000, ' ms');
bound('until quiet', slow.now('quiet'), 360, ' KB');
bound('more, after a touch', slow.now('more'), 800, ' KB');

log(`A desktop, the median of ${times}`);
for (const name of ['story', 'feature', 'embed']) {
  const figures = await compared(pages[name], (address) => visuallyComplete(phone, address));
  print(
    name,
    figures,
    (of) =>
      `first contentful paint ${Math.round(of('fcp'))} ms, complete after ${Math.round(of('complete'))} ms`,
  );
  bound(`${name}: complete, × first contentful paint`, figures.now('ratio'), 1.2);
}
await phone.close();
process.exit(allWithin() ? 0 : 1);
