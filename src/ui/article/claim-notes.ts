import type { Passage } from '#core/story/story.ts';
import { isBrowserHandled } from '../plain-click.ts';

/** Id in the page of the note that says whose claim a letter marks. */
export const claimNoteId = ({ id }: Pick<Passage, 'id'>, letter: string): string =>
  `claim-${id}-${letter}`;

/** The address is the view, so it doesn't change; without JavaScript the link works by itself. */
function moveTo(event: MouseEvent, target: HTMLElement | null): void {
  if (isBrowserHandled(event) || !target) return;
  event.preventDefault();
  target.focus();
}

/** From a claim in the text to its note. */
export const followNote = (event: MouseEvent, note: string): void =>
  moveTo(event, document.getElementById(note));

/** From a note back to the first claim that it is about. */
export const returnFromNote = (event: MouseEvent, note: string): void =>
  moveTo(event, document.querySelector<HTMLElement>(`a[data-claim="${CSS.escape(note)}"]`));
