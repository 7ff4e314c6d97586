// Adds and removes rows where the form's buttons would send it to the server and back.

const place = '__n__';

/** Takes over the buttons of every list of rows. */
export function editRows(form: HTMLFormElement): void {
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[name="do"]');
    const list = button?.closest<HTMLElement>('[data-rows]');
    if (!button || !list) {
      return;
    }

    if (button.value.startsWith('add:')) {
      event.preventDefault();
      add(list);
    } else if (button.value.startsWith('remove:')) {
      event.preventDefault();
      remove(list, button.closest<HTMLElement>('.row'));
    }

    form.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > .rows > .row')];
}

function add(list: HTMLElement): void {
  const template = list.querySelector('template');
  if (!template) {
    return;
  }

  const next = rowsOf(list).reduce((most, row) => Math.max(most, Number(/\[(\d+)\]$/.exec(row.id)?.[1] ?? -1)), -1) + 1;
  const row = template.content.cloneNode(true) as DocumentFragment;
  const changed = ['id', 'name', 'for', 'value', 'aria-describedby', 'data-rows', 'data-narrow'];
  row.querySelectorAll('*').forEach((element) => {
    for (const attribute of changed) {
      const value = element.getAttribute(attribute);
      if (value?.includes(place)) {
        element.setAttribute(attribute, value.replaceAll(place, String(next)));
      }
    }
  });
  list.querySelector('.rows')?.append(row);
  number(list);
  rowsOf(list).at(-1)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

function remove(list: HTMLElement, row: HTMLElement | null): void {
  const rows = rowsOf(list);
  const at = row ? rows.indexOf(row) : -1;
  row?.remove();
  number(list);
  (rows[at + 1] ?? rows[at - 1] ?? list).focus();
}

// Rows are counted for people; the places under which they are posted may have gaps.
function number(list: HTMLElement): void {
  rowsOf(list).forEach((row, at) => row.querySelectorAll('[data-number]').forEach((element) => (element.textContent = String(at + 1))));
}
