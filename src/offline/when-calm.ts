/** How long a page has been read before it is kept, in milliseconds: until then, everything is for what it shows. */
const calm = 8000;

const events = ['load', 'online', 'offline'] as const;

/**
 * Calls a function once the page has loaded, has a network, and the reader has stayed for a while.
 * @returns what stops waiting
 */
export function whenCalm(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (
      navigator.onLine &&
      document.visibilityState === 'visible' &&
      document.readyState === 'complete'
    )
      timer = setTimeout(() => {
        stop();
        then();
      }, calm);
  };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wait);
    for (const event of events) removeEventListener(event, wait);
  };
  document.addEventListener('visibilitychange', wait);
  for (const event of events) addEventListener(event, wait);
  wait();
  return stop;
}
