// The box that says how to cite a page: its texts are copied, and a link to it opens it.
import { letCopy } from './copying/copying';

const box = document.querySelector<HTMLElement>('details#cite');
if (box) {
  letCopy(box);
}

// "Cite this page" in the footer leads to a box that is closed.
function open(): void {
  if (location.hash === '#cite') {
    box?.setAttribute('open', '');
  }
}

addEventListener('hashchange', open);
open();
