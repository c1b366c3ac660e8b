const remembered = ['click', 'input', 'change'] as const;

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/**
 * Remembers what the reader does with a prerendered part that can't answer yet: the last click, and what is in fields.
 * @returns what stops that and does it again: call when the part can answer
 */
export function remembering(part: Element): () => void {
  /** By field; one for all clicks, since whoever gets no answer clicks again. */
  const actions = new Map<EventTarget | string, () => void>();

  function remember({ type, target }: Event) {
    if (type === 'click' && target instanceof HTMLElement && !isField(target))
      actions.set(type, () => target.click());
    if (type === 'click' || !isField(target)) return;
    const { value } = target;
    actions.set(target, () => {
      target.value = value;
      target.dispatchEvent(new Event('input', { bubbles: true }));
      if (type === 'input') return;
      target.dispatchEvent(new Event('change', { bubbles: true }));
      // As when the field is left.
      target.dispatchEvent(new FocusEvent('blur'));
    });
  }

  for (const type of remembered) part.addEventListener(type, remember, true);
  return () => {
    for (const type of remembered) part.removeEventListener(type, remember, true);
    for (const act of actions.values()) act();
  };
}
