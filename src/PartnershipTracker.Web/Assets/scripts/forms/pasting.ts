// Rows copied from a spreadsheet and pasted into a title become rows of the sheet.
import { ask } from './ask';
import { tidy } from './sheet-rows';

/** Takes over pasting where what is pasted is more than one cell. */
export function pasteRows(form: HTMLFormElement): void {
  const fold = form.querySelector<HTMLDetailsElement>('[data-paste]');
  if (fold) {
    fold.hidden = true;
  }

  form.addEventListener('paste', (event) => {
    const row = /^milestones\[(\d+)\]\.title$/.exec((event.target as HTMLInputElement).name)?.[1];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (row === undefined || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }

    event.preventDefault();
    void put(form, Number(row), text, fold);
  });
}

async function put(form: HTMLFormElement, row: number, text: string, fold: HTMLDetailsElement | null): Promise<void> {
  const page = await ask(form, `paste:milestones[${row}]`, { pasted: text });
  const [list, filled] = [form.querySelector<HTMLElement>('[data-sheet-rows="milestones"]'), page?.querySelector('[data-sheet-rows="milestones"] .sheet-rows')];
  if (!list || !filled) {
    // Nothing pasted is lost: it waits in the field that works without scripts.
    const field = fold?.querySelector('textarea');
    if (fold && field) {
      fold.hidden = false;
      fold.open = true;
      field.value = text;
      field.focus();
    }

    return;
  }

  list.querySelector('.sheet-rows')?.replaceChildren(...filled.childNodes);
  tidy(list);
  list.querySelectorAll('[data-date] input').forEach((date) => date.dispatchEvent(new Event('input', { bubbles: true })));
  list.querySelector<HTMLElement>('[autofocus]')?.focus();
  form.dispatchEvent(new Event('input', { bubbles: true }));
}
