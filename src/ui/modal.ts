import type { Attachment } from 'svelte/attachments';

/** Opens a modal dialog; closing it returns the focus. */
export const modal: Attachment<HTMLDialogElement> = (dialog) => {
  dialog.showModal();
  /** A click outside closes it, like Escape. */
  const press = (event: PointerEvent) => {
    if (event.target === dialog) dialog.close();
  };
  dialog.addEventListener('pointerdown', press);
  return () => {
    dialog.removeEventListener('pointerdown', press);
    dialog.close();
  };
};
