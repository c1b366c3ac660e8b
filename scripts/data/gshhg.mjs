// Rivers, borders and lakes of GSHHG (Debian's gmt-gshhg-full), read by Debian's gmt: apt-get install gmt gmt-gshhg-full.
import { spawnSync } from 'node:child_process';
import { root } from '../set-up.mjs';

/** What gmt draws: all rivers, borders of countries, shores of lakes (level 2), and of islands in lakes (level 3). */
const options = {
  rivers: () => ['-Ia'],
  borders: () => ['-N1'],
  lakes: (leastKm2) => ['-W', `-A${leastKm2}/2/2`],
  islands: (leastKm2) => ['-W', `-A${leastKm2}/3/3`],
};

/**
 * The lines in a box, each with its level in the source.
 * @param {keyof typeof options} what
 * @param {number[]} box west, south, east, north in degrees
 * @param {number} [leastKm2] area of the smallest lake or island, in square kilometres
 * @returns {{ level: number, line: number[][] }[]} positions [lon, lat]
 */
export function readGshhg(what, [west, south, east, north], leastKm2 = 0) {
  const region = `-R${[west, east, south, north].join('/')}`;
  const words = ['coast', region, '-Df', ...options[what](leastKm2), '-M'];
  const { error, status, stdout } = spawnSync('gmt', words, {
    encoding: 'utf8',
    // It writes a history file to its working directory.
    cwd: `${root}.cache`,
    maxBuffer: 2 ** 28,
  });
  if (error?.code === 'ENOENT') {
    throw new Error('gmt is missing: apt-get install gmt gmt-gshhg-full');
  }
  if (status !== 0) throw error ?? new Error(`gmt ${words.join(' ')} failed: ${status}`);
  return stdout
    .split(/^>/m)
    .slice(1)
    .map((text) => {
      const [head, ...rows] = text.trim().split('\n');
      return {
        level: Number(/Level (\d+)/.exec(head)?.[1]),
        line: rows.map((row) => row.split('\t').map(Number)),
      };
    })
    .filter(({ line }) => line.length > 1);
}
