// Dates that follow from the days of the summit, as long as nobody has typed others.

/** Presets the dates of milestones and agreements. */
export function presetDates(form: HTMLFormElement): void {
  const days = form.querySelector<HTMLInputElement>('input[name="date.edtf"]');
  if (!days) {
    return;
  }

  let before = days.value;
  let first = '';
  const fill = async (): Promise<void> => {
    set(form, 'milestones', 'date', before, days.value);
    const answer = await fetch(`/api/v1/dates?written=${encodeURIComponent(days.value.trim())}`, { headers: { accept: 'application/json' } }).catch(() => undefined);
    const earliest = answer?.ok ? (((await answer.json()) as { earliest: string | null }).earliest ?? '') : '';
    set(form, 'agreements', 'adopted', first, earliest);
    before = days.value;
    first = earliest;
  };

  days.addEventListener('change', () => void fill());
  form.addEventListener('rowadded', () => void fill());
}

function set(form: HTMLFormElement, list: string, field: string, before: string, now: string): void {
  form.querySelectorAll<HTMLInputElement>(`[name^="${list}["][name$=".${field}.edtf"]`).forEach((input) => {
    if ((input.value === '' || input.value === before) && input.value !== now) {
      input.value = now;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}
