export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the panels that lie over the map reach in from its sides, in pixels. */
export function panelInsets(container: HTMLElement): Insets {
  const map = container.getBoundingClientRect();
  const inset = { left: 0, right: 0, bottom: 0 };
  for (const panel of container.parentElement?.querySelectorAll('[data-panel]') ?? []) {
    const box = panel.getBoundingClientRect();
    const isOver = box.width > 0 && box.top < map.bottom && box.bottom > map.top;
    if (!isOver) continue;
    if (box.width > map.width * 0.7) inset.bottom = Math.max(inset.bottom, map.bottom - box.top);
    else if (box.left - map.left < map.right - box.right)
      inset.left = Math.max(inset.left, box.right - map.left);
    else inset.right = Math.max(inset.right, map.right - box.left);
  }
  return inset;
}
