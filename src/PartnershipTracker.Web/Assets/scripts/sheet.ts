// What the summit desk does better with scripts: rows by keys, rows pasted from a spreadsheet, names completed and echoed, dates preset,
// the preview in place, drafts saved by themselves. Without it the same sheet works by its buttons.
import { askAlong } from './forms/ask';
import { autosave } from './forms/autosave';
import { echoDates } from './forms/dates';
import { completeNames } from './forms/names';
import { pasteRows } from './forms/pasting';
import { presetDates } from './forms/presets';
import { editSheetRows } from './forms/sheet-rows';

const form = document.querySelector<HTMLFormElement>('form.sheet');
if (form) {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
  form.querySelectorAll<HTMLElement>('[data-keys]').forEach((keys) => (keys.hidden = false));
  echoDates(form);
  editSheetRows(form);
  presetDates(form);
  completeNames(form);
  pasteRows(form);
  askAlong(form);
  autosave(form);
}
