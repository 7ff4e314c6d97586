// Asks while a milestone is typed whether it may be recorded already.
import { afterPause } from './pause';

/** Shows likely duplicates above the fields. */
export function watchForDuplicates(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-similar]');
  if (!place) {
    return;
  }

  let last = '';
  const ask = async (): Promise<void> => {
    const typed = new FormData(form);
    const query = new URLSearchParams({ title: String(typed.get('title') ?? ''), when: String(typed.get('date.edtf') ?? '') });
    typed.getAll('partners').forEach((partner) => query.append('partners', String(partner)));
    // Whoever said that it is a different event is not asked again.
    if (place.querySelector<HTMLInputElement>('input:checked') || query.toString() === last || !query.get('title') || !query.get('when') || !query.has('partners')) {
      return;
    }

    last = query.toString();
    const answer = await fetch(`/desk/similar?${last}`).catch(() => undefined);
    if (answer?.ok && answer.type === 'basic' && !answer.redirected) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      place.replaceChildren(...page.body.childNodes);
    }
  };

  form.addEventListener('input', afterPause(700, () => void ask()));
}
