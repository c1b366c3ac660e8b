import type { HeadInput } from '../checking/schema.ts';
import type { Kind } from '../kinds/kinds.ts';

/** `story.json` once it is checked: its kinds are as pages use them. */
export interface ReadyHead extends Omit<HeadInput, 'kinds'> {
  readonly kinds?: readonly Kind[];
}

/** The head of a story, with empty lists and texts for those left out. */
export function withDefaults(head: ReadyHead) {
  return {
    ...head,
    summary: head.summary ?? '',
    dateline: head.dateline ?? {},
    licence: head.licence ?? {},
    periods: head.periods ?? [],
    corrections: head.corrections ?? [],
    baseMap: head.baseMap ?? 'political',
    emphasis: head.emphasis ?? [],
    landmarks: head.landmarks ?? [],
    ribbon: head.ribbon?.map((row) => (typeof row === 'string' ? [row] : row)),
    perspectives: head.perspectives ?? [],
    omitted: (head.omitted ?? []).map((one) => ({ ...one, sources: one.sources ?? [] })),
    disputes: (head.disputes ?? []).map((one) => ({ ...one, features: one.features ?? [] })),
    view: { ...head.view, hide: head.view.hide ?? [] },
  };
}
