// Rivers and borders of GSHHG (Debian's gmt-gshhg-full), read by Debian's gmt: apt-get install gmt gmt-gshhg-full.
import { spawnSync } from 'node:child_process';
import { root } from '../set-up.mjs';

/** What gmt draws: all rivers, or borders of countries. */
const options = { rivers: '-Ia', borders: '-N1' };

/**
 * The lines in a box, each with its level in the source.
 * @param {'borders' | 'rivers'} what
 * @param {number[]} box west, south, east, north in degrees
 * @returns {{ level: number, line: number[][] }[]} positions [lon, lat]
 */
export function readGshhg(what, [west, south, east, north]) {
  const region = `-R${[west, east, south, north].join('/')}`;
  const { status, stdout } = spawnSync('gmt', ['coast', region, '-Df', options[what], '-M'], {
    encoding: 'utf8',
    // It writes a history file to its working directory.
    cwd: `${root}.cache`,
  });
  if (status !== 0) throw new Error('gmt is missing: apt-get install gmt gmt-gshhg-full');
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
