// Adds, copies, moves and removes the rows of a sheet, by its buttons and by keys. Rows are posted under their places, so these are kept in order.

type Act = (list: HTMLElement, row: HTMLElement | null) => void;

const acts: Record<string, Act> = { add, copy, up: (list, row) => move(list, row, -1), down: (list, row) => move(list, row, 1), remove };
const firstCell = '.sheet-row__cells :is(.form-control, .form-select)';
const named = ['id', 'name', 'for', 'value', 'aria-describedby'];

/** Takes over the buttons of every list, and gives its rows their keys. */
export function editSheetRows(form: HTMLFormElement): void {
  form.querySelectorAll<HTMLElement>('[data-sheet-rows]').forEach(tidy);
  skip(form);
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[name="do"]');
    const list = button?.closest<HTMLElement>('[data-sheet-rows]');
    if (button && list) {
      event.preventDefault();
      run(button.value.split(':')[0]!, list, button.closest<HTMLElement>('.sheet-row'));
    }
  });
  form.addEventListener('keydown', (event) => {
    const act = actOf(event);
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('.sheet-row');
    if (act === 'more') {
      unfold(row ?? target.closest<HTMLElement>('[data-summit]'), event);
    } else if (act && row) {
      event.preventDefault();
      run(act, row.closest<HTMLElement>('[data-sheet-rows]')!, row);
    }
  });
}

/** Puts the places of a list in order, and what has a key out of the way of Tab. */
export function tidy(list: HTMLElement): void {
  const name = list.dataset['sheetRows']!;
  const rows = rowsOf(list);
  rows.forEach((row, at) => {
    const [before, now] = [row.id, `${name}[${at}]`];
    if (before !== now) {
      [row, ...row.querySelectorAll('*')].forEach((element) => rename(element, before, now));
    }

    row.querySelectorAll('[data-number]').forEach((number) => (number.textContent = String(at + 1)));
    row.querySelector('[role="group"]')?.setAttribute('aria-label', `${capital(list.dataset['rowNoun'] ?? 'row')} ${at + 1}`);
    skip(row);
  });
  const button = list.querySelector<HTMLElement>(':scope > button');
  if (button) {
    button.tabIndex = rows.length > 0 ? -1 : 0;
  }
}

function actOf(event: KeyboardEvent): string | undefined {
  const command = event.ctrlKey || event.metaKey;
  // Alt and arrow open a list of choices.
  const opens = (event.target as HTMLElement).matches('select, [list]');
  if (event.key === 'Enter') {
    return command ? (event.shiftKey ? 'copy' : 'add') : event.altKey ? 'more' : undefined;
  }

  if (event.altKey && !command && !opens && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    return event.key === 'ArrowUp' ? 'up' : 'down';
  }

  return command && event.shiftKey && event.key === 'Backspace' ? 'remove' : undefined;
}

function run(act: string, list: HTMLElement, row: HTMLElement | null): void {
  acts[act]?.(list, row);
  tidy(list);
  list.dispatchEvent(new Event('input', { bubbles: true }));
}

function add(list: HTMLElement, row: HTMLElement | null): void {
  const above = row ?? rowsOf(list).at(-1) ?? null;
  const added = emptyRow(list, above);
  if (!added) {
    return;
  }

  const carried = (list.dataset['carried'] ?? '').split(' ').filter((name) => name !== '');
  const isCarried = (field: string): boolean => carried.some((name) => field === name || field.startsWith(`${name}.`));
  const taken = above ? controls(added).filter((control) => isCarried(fieldOf(control))) : [];
  taken.forEach((control) => take(control, controls(above!).find((other) => fieldOf(other) === fieldOf(control))));
  place(list, above, added);
  taken.forEach((control) => control.dispatchEvent(new Event('input', { bubbles: true })));
  added.dispatchEvent(new Event('rowadded', { bubbles: true }));
}

// Where a list has no empty row to copy, one is made of the row above.
function emptyRow(list: HTMLElement, above: HTMLElement | null): HTMLElement | null {
  const template = list.querySelector<HTMLTemplateElement>(':scope > template');
  const made = (template?.content.firstElementChild ?? above)?.cloneNode(true) as HTMLElement | undefined;
  if (made && !template) {
    controls(made).filter((control) => control.type !== 'hidden').forEach(empty);
  }

  return made ?? null;
}

function copy(list: HTMLElement, row: HTMLElement | null): void {
  if (!row) {
    return;
  }

  const twin = row.cloneNode(true) as HTMLElement;
  const values = controls(row);
  controls(twin).forEach((control, at) => take(control, values[at]));
  place(list, row, twin);
}

function place(list: HTMLElement, above: HTMLElement | null, row: HTMLElement): void {
  if (above) {
    above.after(row);
  } else {
    list.querySelector('.sheet-rows')?.append(row);
  }

  const first = row.querySelector<HTMLElement>(firstCell);
  first?.focus();
  (first as HTMLInputElement | null)?.select?.();
}

function move(list: HTMLElement, row: HTMLElement | null, by: number): void {
  const rows = rowsOf(list);
  const other = row ? rows[rows.indexOf(row) + by] : undefined;
  const focused = document.activeElement as HTMLElement | null;
  if (row && other) {
    other[by < 0 ? 'before' : 'after'](row);
    focused?.focus();
  }
}

function remove(list: HTMLElement, row: HTMLElement | null): void {
  const rows = rowsOf(list);
  const at = row ? rows.indexOf(row) : -1;
  const partner = row?.querySelector<HTMLInputElement>('input[type="hidden"]')?.value;
  if (partner !== undefined && rows.filter((other) => other.querySelector<HTMLInputElement>('input[type="hidden"]')?.value === partner).length === 1) {
    // Every partner keeps a row to type into.
    controls(row!).filter((control) => control.type !== 'hidden').forEach(empty);
    return;
  }

  row?.remove();
  const next = rows[at + 1] ?? rows[at - 1];
  (next?.querySelector<HTMLElement>(firstCell) ?? list.querySelector<HTMLElement>(':scope > button') ?? list).focus();
}

function unfold(around: HTMLElement | null, event: Event): void {
  const fold = around?.querySelector<HTMLDetailsElement>('.sheet-row__more');
  if (fold) {
    event.preventDefault();
    fold.open = !fold.open;
    const inside = fold.querySelector<HTMLElement>('input, select, textarea');
    (fold.open ? inside : around?.querySelector<HTMLElement>('.form-control, .form-select'))?.focus();
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controls(row: HTMLElement): Control[] {
  return [...row.querySelectorAll<Control>('input, select, textarea')];
}

function fieldOf(control: Control): string {
  return control.name.slice(control.name.indexOf(']') + 2);
}

function take(control: Control, from: Control | undefined): void {
  if (control instanceof HTMLInputElement && from instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = from.checked;
  } else if (from) {
    control.value = from.value;
  }
}

function empty(control: Control): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = false;
  } else {
    control.value = '';
  }
}

function rename(element: Element, before: string, now: string): void {
  named.forEach((attribute) => {
    const value = element.getAttribute(attribute);
    // What was typed is no name: only buttons carry one in their value.
    if (value?.includes(before) && (attribute !== 'value' || element.tagName === 'BUTTON')) {
      element.setAttribute(attribute, value.replaceAll(before, now));
    }
  });
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > .sheet-rows > .sheet-row')];
}

function skip(part: HTMLElement): void {
  part.querySelectorAll<HTMLElement>('.sheet-row__tools button, .sheet-row__more > summary').forEach((element) => (element.tabIndex = -1));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
