// A line above a long list of choices that narrows it, by names and other names, while it is typed.

/** Gives every folded list of choices its line. */
export function narrowChoices(form: HTMLElement): void {
  form.querySelectorAll<HTMLDetailsElement>('details[data-narrow]').forEach((fold, index) => {
    const choices = [...fold.querySelectorAll<HTMLElement>('.form-check')];
    const summary = fold.querySelector('summary');
    const label = document.createElement('label');
    label.className = 'form-label';
    label.textContent = 'Find by name';
    label.htmlFor = `narrow-${index}`;
    const input = document.createElement('input');
    input.className = 'form-control field__narrow';
    input.id = label.htmlFor;
    input.type = 'text';
    input.autocomplete = 'off';
    summary?.after(label, input);

    const names = choices.map((choice) => plain(`${choice.textContent ?? ''} ${choice.dataset['names'] ?? ''}`));
    input.addEventListener('input', (event) => {
      // It belongs to the page, not to the record: nothing is saved because of it.
      event.stopPropagation();
      const words = plain(input.value).split(/\s+/).filter((word) => word !== '');
      choices.forEach((choice, at) => {
        choice.hidden = !words.every((word) => names[at]!.includes(word));
      });
    });
    // Enter takes the only one that is left, or the first.
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') {
        return;
      }

      event.preventDefault();
      const box = choices.find((choice) => !choice.hidden)?.querySelector<HTMLInputElement>('input');
      if (box && input.value.trim() !== '') {
        box.checked = !box.checked;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        input.value = '';
        input.dispatchEvent(new Event('input'));
      }
    });
    fold.addEventListener('input', () => {
      const chosen = choices.filter((choice) => choice.querySelector<HTMLInputElement>('input')?.checked).length;
      if (summary) {
        summary.textContent = chosen === 0 ? 'Choose' : `${chosen} chosen`;
      }
    });
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
