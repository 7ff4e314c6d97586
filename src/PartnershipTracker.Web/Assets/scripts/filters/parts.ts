// Puts what the server has drawn in the place of what is shown, part by part.
import { watch } from '../timeline/watch';
import { morph } from './morph';

/** What a page tells machines of the list: its own address, its feed, its picture. */
const TOLD = 'link[rel="canonical"], link[rel="alternate"], meta[property^="og:"]';

/** @param isElsewhere Whether the reader went to another list, rather than changed the filters of this one. */
export function showParts(page: Document, isElsewhere: boolean): void {
  document.title = page.title;
  document.head.querySelectorAll(TOLD).forEach((told) => told.remove());
  document.head.append(...[...page.head.querySelectorAll(TOLD)].map((told) => document.importNode(told, true)));
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const drawn = page.querySelector<HTMLElement>(`[data-part="${part.dataset['part']}"]`);
    // A fault, for instance, is not cited.
    part.hidden = !drawn;
    if (!drawn) {
      continue;
    }

    if (part.dataset['part'] === 'results') {
      replace(part, drawn);
    } else {
      morph(part, drawn);
    }

    if (part instanceof HTMLFormElement) {
      fill(part, drawn, isElsewhere);
    }
  }
}

function replace(results: HTMLElement, drawn: HTMLElement): void {
  const isListed = results.querySelector<HTMLDetailsElement>('.timeline__list')?.open ?? false;
  results.replaceChildren(...document.importNode(drawn, true).childNodes);
  results.querySelector('.timeline__list')?.toggleAttribute('open', isListed);
  const figure = results.querySelector<HTMLElement>('[data-timeline]');
  if (figure) {
    watch(figure);
  }
}

// Attributes say what a control began with: what it holds is set beside. What is being typed stays, until the reader goes elsewhere.
function fill(form: HTMLFormElement, drawn: HTMLElement, isElsewhere: boolean): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[id], select[id]')) {
    const like = drawn.querySelector<HTMLInputElement | HTMLSelectElement>(`#${CSS.escape(control.id)}`);
    if (control instanceof HTMLInputElement && like instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
      control.checked = like.checked;
    } else if (like && (isElsewhere || control !== document.activeElement)) {
      control.value = like.value;
    }
  }

  // Open where the page would be: around a fault, or a choice in use.
  if (form.querySelector('.form-errors')) {
    form.closest('details')?.toggleAttribute('open', true);
  }

  if (isElsewhere) {
    form.querySelectorAll('details').forEach((fold, at) => (fold.open ||= drawn.querySelectorAll('details')[at]?.open ?? false));
  }
}
