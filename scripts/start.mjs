// npm start: installs, builds and serves the site.
import { run, say, setUp } from './set-up.mjs';

setUp();
say('Building the site into build/');
run('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn']);
const { serve } = await import('./serve.mjs');
say(`Dateline is at ${await serve(Number(process.env.PORT ?? 4173))} (stop with Ctrl+C)`);
