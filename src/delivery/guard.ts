import { addressOf, styleSheets } from './addresses.ts';
import { rememberEarlyClicks } from './early-click.ts';
import { fileName, listed } from './file-name.ts';
import { changed, patience } from './files.ts';
import { rulesOf } from './fonts.ts';
import { startingEvent, stoppedEvent } from './live.ts';
import { becomeLive, registry } from './registry.ts';
import { hideText, showText, showTextWithFonts } from './shown.ts';

// Runs inline in the head of every page, before anything else is requested: see README.md.

/** What the guard says, with {files} in place of names. In English, like the prerendered page. */
export interface GuardTexts {
  readonly failed: string;
  readonly waiting: string;
  /** In place of “Loading map…”. */
  readonly picture: string;
  readonly reload: string;
}

/** Set by the build around this script. */
declare const texts: GuardTexts;

/** Not all browsers tell the status. Requests that failed have status 0, and size 0 like empty files. */
type Timing = Omit<PerformanceResourceTiming, 'responseStatus'> & { responseStatus?: number };

/** How long a style sheet may keep the page from being drawn, in milliseconds. */
const drawWithin = 4_000;

/** How often what is late is looked at again, in milliseconds: no event tells that more of the page has arrived. */
const lookEvery = 1_000;

let isLate = false;
/** The page's script can't start. */
let isStopped = false;
let notice: HTMLElement | undefined;
/** Puts back what the picture replaced. */
let restore: (() => void) | undefined;

function setTheme(): void {
  try {
    const chosen = localStorage.getItem('dateline-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  } catch {
    // Without storage the system's theme is used.
  }
}

function say(text: string): void {
  if (!notice) {
    notice = document.createElement('div');
    notice.className = 'delivery';
    notice.lang = 'en';
    notice.setAttribute('role', 'status');
    const reload = document.createElement('button');
    reload.type = 'button';
    reload.textContent = texts.reload;
    reload.onclick = () => location.reload();
    notice.append(document.createElement('p'), reload);
    document.body.prepend(notice);
  }
  const [sentence] = notice.children;
  if (sentence && sentence.textContent !== text) sentence.textContent = text;
}

const withNames = (text: string, addresses: readonly string[]) =>
  text.replace('{files}', () => listed(addresses.map(fileName)));

/** Shows what pages without JavaScript show in place of the map, unless its first picture is there. */
function showPicture(): void {
  const waiting = document.querySelector('.waiting');
  const without = document.querySelector('noscript');
  if (restore || !without || !waiting) return;
  const picture = document.createElement('div');
  picture.className = 'without-map';
  if (!document.querySelector('[data-first-picture] svg')) picture.innerHTML = without.textContent;
  const before = waiting.textContent;
  without.replaceWith(picture);
  waiting.textContent = texts.picture;
  restore = () => {
    picture.replaceWith(without);
    waiting.textContent = before;
    restore = undefined;
  };
}

function update(): void {
  if (registry.isLive() || !document.querySelector('main')) return;
  const failed = [...registry.failed];
  if (isStopped) {
    document.documentElement.dataset['map'] = 'unavailable';
    delete document.documentElement.dataset['script'];
    showPicture();
    say(withNames(texts.failed, failed));
  } else if (isLate) {
    const waiting = registry.pending();
    const missing = waiting.length > 0 ? waiting : failed;
    showPicture();
    // The rest of the page itself may be what is late.
    if (missing.length > 0) say(withNames(texts.waiting, missing));
  }
}

/** Whether an error comes from a script that is cut, is something else, or doesn't arrive. */
const isOfImport = (error: unknown) =>
  error instanceof SyntaxError || /module|import/i.test(String(error));

async function stop(error: unknown): Promise<void> {
  if (registry.isLive() && !isOfImport(error)) return;
  const found = await registry.findFailed(error);
  found.forEach(registry.addFailed);
  if (registry.isLive()) return;
  // Pages also load a script that they can do without: the one of the error page.
  const needed = new Set(registry.scripts());
  if (found.length > 0 && !found.some((address) => needed.has(address))) return;
  isStopped = true;
  update();
}

/** An empty or cut style sheet: the build ends each with an empty layer of this name. */
function isCut(link: HTMLLinkElement): boolean {
  const rules = rulesOf(link.sheet);
  return rules !== undefined && !/^@layer end\b/.test(rules[rules.length - 1]?.cssText ?? '');
}

/** SvelteKit's script that starts the page sets a variable of this name; one that is cut or empty doesn't. */
const hasStarted = () => Object.keys(window).some((name) => name.startsWith('__sveltekit_'));

function stopAt(address: string): void {
  registry.addFailed(address);
  isStopped = true;
  update();
}

/** A style sheet that doesn't come would leave the page blank: browsers draw nothing until it does. */
function drawWithoutMissingStyles(): void {
  showText();
  for (const link of styleSheets()) {
    if (link.sheet !== null) continue;
    link.media = 'print';
    link.addEventListener('load', () => (link.media = 'all'));
  }
}

/**
 * An empty script is a module without content, which fails only where something of it is used. Each is looked at once,
 * because that loads it again. Sizes of other origins, all in a sandboxed frame, and some that a service worker answers
 * are 0 too; what a worker keeps was checked before.
 */
function listenForEmpty(): void {
  const empty = new Set<string>();
  new PerformanceObserver((list) => {
    for (const {
      name,
      decodedBodySize,
      responseStatus,
      workerStart,
    } of list.getEntries() as Timing[])
      if (
        decodedBodySize === 0 &&
        workerStart === 0 &&
        (responseStatus ?? 200) === 200 &&
        name.endsWith('.js') &&
        name.startsWith(`${origin}/`) &&
        !empty.has(name)
      ) {
        empty.add(name);
        void stop(new SyntaxError(name));
      }
  }).observe({ type: 'resource', buffered: true });
}

function listen(): void {
  // On the document, because load events of elements don't reach the window.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') {
        if (isCut(target)) registry.addFailed(addressOf(target));
        showTextWithFonts();
      } else if (target instanceof HTMLScriptElement && !hasStarted()) stopAt(addressOf(target));
    },
    true,
  );
  addEventListener(
    'error',
    ({ target }) => {
      // Once the page is live, the import of a script fails too, and says so where it is needed.
      if (
        target instanceof HTMLLinkElement &&
        !(registry.isLive() && target.rel === 'modulepreload')
      )
        registry.addFailed(addressOf(target));
      // The script that starts the page.
      else if (target instanceof HTMLScriptElement) stopAt(addressOf(target));
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => void stop(reason));
  listenForEmpty();
  addEventListener(stoppedEvent, () => {
    isStopped = true;
    update();
  });
  addEventListener(startingEvent, () => {
    becomeLive();
    clearInterval(looking);
    restore?.();
    notice?.remove();
  });
  addEventListener(changed, update);
  // Nothing of it runs that could be lost.
  addEventListener('online', () => {
    if (isStopped && !registry.isLive()) location.reload();
  });
}

setTheme();
hideText();
rememberEarlyClicks();
addEventListener('DOMContentLoaded', showTextWithFonts);
// Until it is known that the page's script can't start, the page is laid out as with it.
document.documentElement.dataset['script'] = '';
window.datelineFiles = registry;
const looking = setInterval(update, lookEvery);
performance.setResourceTimingBufferSize(1000);
listen();
setTimeout(drawWithoutMissingStyles, drawWithin);
setTimeout(() => {
  isLate = true;
  update();
}, patience);
