// npm run bench:phone: what readers on phones meet, beside the site as it was before pictures came first and fonts were
// cut, built in the same run. Lighthouse, and a phone on slow 4G. Exits with 1 if a limit is exceeded.
import { existsSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { serve } from '../scripts/serve.mjs';
import { log, root, run, setUp } from '../scripts/set-up.mjs';
import { allWithin, bound, launch } from './harness.mjs';
import { lighthouse } from './lighthouse.mjs';
import { median } from './measure.mjs';
import { onSlowPhone } from './slow-phone.mjs';

const times = Number(process.env.BENCH_TIMES ?? 5);

/** The last version whose pages waited for the map. */
const before = 'a02531f';
const folderBefore = '.cache/bench-before';

const build = (environment, folder = root) =>
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, PREVIEWS: 'no', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Builds the earlier version, and returns the folder of its site; undefined where its history isn't there. */
function buildBefore() {
  const folder = `${root}${folderBefore}`;
  try {
    if (!existsSync(folder))
      execFileSync('git', ['worktree', 'add', '--detach', folder, before], {
        cwd: root,
        stdio: 'ignore',
      });
  } catch {
    return undefined;
  }
  if (!existsSync(`${folder}/node_modules`))
    symlinkSync(`${root}node_modules`, `${folder}/node_modules`);
  build({ SITE_URL: 'http://localhost:4395/' }, folder);
  return `${folderBefore}/build`;
}

setUp();
log('Building the site, and as it was before');
build({ SITE_URL: 'http://localhost:4390/', BUILD_FOLDER: '.cache/bench-now' });
const sites = { now: await serve(4390, true, '.cache/bench-now') };
const earlier = buildBefore();
if (earlier === undefined)
  console.log(`        ${before} isn’t in this copy’s history: without comparison`);
else sites.before = await serve(4395, true, earlier);

const pages = {
  'front page': '',
  story: 'sotk-2023/',
  feature: 'sotk-2023/sotk/',
  embed: 'sotk-2023/embed/',
};

log(`Lighthouse 12.2.3, mobile, the median of ${times}`);
run('npm', ['ci', '--silent', '--prefix', 'bench/lighthouse']);
for (const [name, path] of Object.entries(pages)) {
  for (const [when, address] of Object.entries(sites)) {
    const runs = [];
    for (let time = 0; time < times; time += 1) runs.push(await lighthouse(address + path));
    const of = (key) => median(runs.map((one) => one[key]));
    console.log(
      `        ${name}, ${when}: performance ${of('performance')}, LCP ${Math.round(of('lcp'))} ms ` +
        `(${runs[0].lcpElement}), blocked ${Math.round(of('blocked'))} ms, shift ${of('shift').toFixed(3)}, ` +
        `FCP ${Math.round(of('fcp'))} ms`,
    );
    if (when === 'before') continue;
    bound(`${name}: 100 − performance`, 100 - of('performance'), 10, '');
    bound(`${name}: layout shift`, of('shift'), 0);
    for (const key of ['accessibility', 'best-practices', 'seo'])
      if (!(name === 'embed' && key === 'seo'))
        bound(`${name}: 100 − ${key}`, 100 - of(key), 0, '');
  }
}

log(`A phone on slow 4G, the median of ${times}`);
const browser = await launch();
for (const [when, address] of Object.entries(sites)) {
  const runs = [];
  for (let time = 0; time < times; time += 1)
    runs.push(await onSlowPhone(browser, `${address}${pages.story}`));
  const of = (key) => Math.round(median(runs.map((one) => one[key])));
  console.log(
    `        ${when}: first passage ${of('passage')} ms, picture or map ${of('picture')} ms, ` +
      `${of('quiet')} KB until quiet; ${of('more')} KB more until the map is ready, ${of('ready')} ms after a touch`,
  );
  if (when === 'before') continue;
  bound('first passage', of('passage'), 1500, ' ms');
  bound('picture', of('picture'), 2000, ' ms');
  bound('until quiet', of('quiet'), 360, ' KB');
  bound('more, after a touch', of('more'), 800, ' KB');
}
await browser.close();
process.exit(allWithin() ? 0 : 1);
