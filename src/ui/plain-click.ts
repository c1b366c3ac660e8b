/** Whether the browser handles a click on a link itself: new tab, new window, download. */
export function isBrowserHandled(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
