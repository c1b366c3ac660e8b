import type { Attachment } from 'svelte/attachments';

/** Opens a dialog over all else; closing it gives the focus back to where it was. */
export const modal: Attachment<HTMLDialogElement> = (dialog) => {
  dialog.showModal();
  /** A press beside it closes it, as Escape does. */
  const press = (event: PointerEvent) => {
    if (event.target === dialog) dialog.close();
  };
  dialog.addEventListener('pointerdown', press);
  return () => {
    dialog.removeEventListener('pointerdown', press);
    dialog.close();
  };
};
