/** Whether a click on a link is left to the browser: a new tab, a new window, a download. */
export function isBrowserHandled(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
