// Asks the server what it makes of a sheet, with the same buttons that work without scripts: nothing is understood in two ways.
import { afterPause } from './pause';

/** Presses a button of the form without leaving the page; what the server would have shown, or nothing where it cannot be reached. */
export async function ask(form: HTMLFormElement, act: string, more: Record<string, string> = {}): Promise<Document | undefined> {
  const body = new FormData(form);
  body.set('do', act);
  Object.entries(more).forEach(([name, value]) => body.set(name, value));
  const answer = await fetch(new URL(form.action).pathname, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
}

/** Keeps what is understood of names, sources and agreements up to date while they are typed, and draws the preview in its place. */
export function askAlong(form: HTMLFormElement): void {
  const refresh = async (): Promise<void> => {
    const page = await ask(form, 'refresh');
    page?.querySelectorAll<HTMLElement>('.cell__echo').forEach((echo) => {
      const shown = document.getElementById(echo.id);
      if (shown && shown.innerHTML !== echo.innerHTML) {
        shown.replaceChildren(...echo.childNodes);
      }
    });
  };

  const soon = afterPause(400, () => void refresh());
  form.addEventListener('input', (event) => {
    const target = event.target as HTMLElement;
    if (target === form || target.matches('[data-names], [list], select, [name$="adopted.edtf"]')) {
      soon();
    }
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[value="preview"]');
    if (button) {
      event.preventDefault();
      void preview(form);
    }
  });
}

async function preview(form: HTMLFormElement): Promise<void> {
  const [place, page] = [form.querySelector<HTMLElement>('[data-preview]'), await ask(form, 'preview')];
  const drawn = page?.querySelector('[data-preview]');
  if (place && drawn) {
    place.replaceChildren(...drawn.childNodes);
    place.scrollIntoView({ block: 'nearest' });
    place.querySelector('button')?.focus({ preventScroll: true });
  }
}
