// Runs Lighthouse, which is installed in bench/lighthouse/ so that only this benchmark has it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium } from '../scripts/find-chromium.mjs';
import { root } from '../scripts/set-up.mjs';

const cli = `${root}bench/lighthouse/node_modules/lighthouse/cli/index.js`;

/**
 * What Lighthouse says of a page, as on a phone: scores of 100, times in milliseconds.
 * @param {string} address
 */
export async function lighthouse(address) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, address, '--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox'],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 2 ** 28 },
  );
  const { categories, audits } = JSON.parse(stdout);
  const score = (name) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name) => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
  };
}
