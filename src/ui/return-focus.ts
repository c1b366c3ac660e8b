/**
 * Gives what opened a panel the focus once the panel closes that has it. Call the result whenever the panel may have
 * opened or closed.
 */
export function returningFocus(): (
  isOpen: boolean,
  panel: Element | null | undefined,
  opener: HTMLElement | null | undefined,
) => void {
  let wasOpen = false;
  return (isOpen, panel, opener) => {
    if (wasOpen && !isOpen && panel?.contains(document.activeElement)) opener?.focus();
    wasOpen = isOpen;
  };
}
