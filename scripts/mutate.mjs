// npm run mutate: mutation testing of core (Stryker). Changes the code in one place at a time and lists the changes
// that no test of core detects. Takes about 15 minutes on two cores. Folders of src/core may be named: npm run mutate
// time view.
// It works on a copy of the project, because Stryker's own copies break imports that start with '#'.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { root, run, log } from './set-up.mjs';

const folders =
  process.argv.length > 2 ? process.argv.slice(2) : ['scene', 'time', 'view', 'anchoring'];
const copy = `${root}.cache/mutate/`;

rmSync(copy, { recursive: true, force: true });
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
for (const file of files.split('\n').filter((file) => file !== '' && existsSync(root + file))) {
  mkdirSync(dirname(copy + file), { recursive: true });
  cpSync(root + file, copy + file);
}
symlinkSync(`${root}node_modules`, `${copy}node_modules`, 'dir');
cpSync(`${root}.svelte-kit`, `${copy}.svelte-kit`, {
  recursive: true,
  filter: (path) => !path.includes('output'),
});

log(`Mutating src/core/{${folders.join(',')}}`);
run(
  'npx',
  [
    'stryker',
    'run',
    '--mutate',
    folders
      .flatMap((folder) => [`src/core/${folder}/**/*.ts`, `!src/core/${folder}/**/*.test.ts`])
      .join(),
  ],
  {},
  copy,
);

const report = JSON.parse(readFileSync(`${copy}mutation/report.json`, 'utf8'));
for (const folder of folders) {
  const mutants = Object.entries(report.files)
    .filter(([file]) => file.includes(`src/core/${folder}/`))
    .flatMap(([, file]) => file.mutants);
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const detected = count('Killed', 'Timeout');
  const all = detected + count('Survived', 'NoCoverage');
  console.log(`${folder}: ${((100 * detected) / all).toFixed(1)} % of ${all}`);
}
console.log(`All mutants: ${copy}mutation/report.html`);
