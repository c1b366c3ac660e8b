// npm start: installs, builds and serves the site.
import { run, log, setUp } from './set-up.mjs';

setUp();
log('Building the site into build/');
run('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn']);
const { serve } = await import('./serve.mjs');
log(`Dateline is at ${await serve(Number(process.env.PORT ?? 4173))} (stop with Ctrl+C)`);
