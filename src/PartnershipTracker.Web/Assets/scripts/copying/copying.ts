// Copies a text and says that it did. Without it the texts are there to be selected.

/** Puts a text where a paste finds it; false where the browser does not let it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without a secure address, or without leave.
    return false;
  }
}

function select(place: HTMLElement): void {
  if (place instanceof HTMLTextAreaElement) {
    place.select();
    return;
  }

  const range = document.createRange();
  range.selectNodeContents(place);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

async function answer(button: HTMLButtonElement, place: HTMLElement, said: HTMLElement): Promise<void> {
  const name = button.dataset['name'] ?? '';
  const done = await copy(place.textContent ?? '');
  if (!done) {
    select(place);
  }

  // Said anew each time: the same words twice would be passed over in silence.
  said.textContent = '';
  setTimeout(() => {
    said.textContent = done ? `${name}: copied.` : `${name}: not copied, as this browser does not let the page. It is selected: copy it with the keyboard.`;
  }, 50);
  button.toggleAttribute('data-done', done);
  setTimeout(() => button.removeAttribute('data-done'), 2500);
}

/** Shows the buttons of a box that copy what they name, and lets them. */
export function letCopy(box: HTMLElement): void {
  const said = box.querySelector<HTMLElement>('[data-copied]');
  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const place = document.getElementById(button.dataset['copy'] ?? '');
    if (place && said) {
      button.hidden = false;
      button.addEventListener('click', () => void answer(button, place, said));
    }
  }
}
