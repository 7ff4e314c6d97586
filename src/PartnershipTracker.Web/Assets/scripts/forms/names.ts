// Completes the name that is being typed in a line of several: what is added stands selected, so that typing goes on over it.

/** Completes the names of areas. */
export function completeNames(form: HTMLFormElement): void {
  const spellings = [...form.querySelectorAll<HTMLOptionElement>('#names-Areas option')].flatMap((option) => [
    option.textContent ?? '',
    ...(option.dataset['spellings'] ?? '').split('|'),
  ]);
  form.addEventListener('input', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.dataset['names'] === 'Areas' && event instanceof InputEvent && event.inputType === 'insertText' && input.selectionEnd === input.value.length) {
      complete(input, spellings);
    }
  });
  // A comma ends the name that was offered, and does not strike it out.
  form.addEventListener('keydown', (event) => {
    const input = event.target as HTMLInputElement;
    if (event.key === ',' && input.dataset['names'] === 'Areas' && input.selectionStart !== input.selectionEnd && input.selectionEnd === input.value.length) {
      input.setSelectionRange(input.value.length, input.value.length);
    }
  });
}

function complete(input: HTMLInputElement, spellings: string[]): void {
  const typed = input.value;
  const begun = typed.slice(typed.lastIndexOf(',') + 1).trimStart().toLowerCase();
  const found = spellings.filter((spelling) => spelling.toLowerCase().startsWith(begun));
  if (begun.length < 2 || found.length === 0 || found.some((spelling) => spelling.length === begun.length)) {
    return;
  }

  input.value = typed + found[0]!.slice(begun.length);
  input.setSelectionRange(typed.length, input.value.length);
}
