// What the form of a record does better with scripts: dates echoed while they are typed, drafts saved by themselves, rows without a
// round trip, choices narrowed by what they are called, likely duplicates while typing. Without it the same form works by its buttons.
import { autosave } from './forms/autosave';
import { echoDates } from './forms/dates';
import { narrowChoices } from './forms/choices';
import { editRows } from './forms/rows';
import { watchForDuplicates } from './forms/similar';

const form = document.querySelector<HTMLFormElement>('form[data-editor]');
if (form) {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
  echoDates(form);
  narrowChoices(form);
  editRows(form);
  autosave(form);
  if (form.dataset['editor'] === 'milestone') {
    watchForDuplicates(form);
  }
}
