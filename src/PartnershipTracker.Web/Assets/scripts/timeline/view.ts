// The view that is shown, and the way to another: the server draws it, the address holds it.

import { goTo, isSameList, isShown, settle } from '../page/address';
import { nameOfDay } from './days';

const RANGE = 'range';
const SELECTED = 'mark';

/** What a figure is told when the view that a gesture asked for did not come. */
export const STANDSTILL = 'standstill';

export class View {
  #figure: HTMLElement;
  readonly #enliven: (figure: HTMLElement) => void;
  readonly #status = document.createElement('p');
  #loading: AbortController | undefined;

  constructor(figure: HTMLElement, enliven: (figure: HTMLElement) => void) {
    this.#figure = figure;
    this.#enliven = enliven;
  }

  begin(): void {
    this.#status.className = 'timeline-status';
    this.#status.setAttribute('role', 'status');
    this.#figure.after(this.#status);
    addEventListener('popstate', this.#goBack);
    this.#begin();
  }

  /** Some days, by their numbers. */
  showDays(first: number, last: number): void {
    const address = new URL(location.href);
    address.searchParams.set(RANGE, `${nameOfDay(Math.round(first))}/${nameOfDay(Math.round(last))}`);
    this.show(address);
  }

  /** Follows one of the links to other views by its name ("Zoom in"); false where there is no such step. */
  step(name: string): boolean {
    const link = this.#figure.querySelector<HTMLAnchorElement>(`a[data-view="${name}"]`);
    link?.click();
    return link !== null;
  }

  show(address: URL): void {
    address.hash = '';
    void this.#load(address, () => goTo(address, 'push'));
  }

  /** What was on its way is not wanted any more: another gesture has begun. */
  stop(): void {
    this.#loading?.abort();
  }

  /** Which milestone the address points at. */
  select(id: string | undefined): void {
    const address = new URL(location.href);
    if ((address.searchParams.get(SELECTED) ?? undefined) === id) {
      return;
    }

    if (id === undefined) {
      address.searchParams.delete(SELECTED);
    } else {
      address.searchParams.set(SELECTED, id);
    }

    goTo(address, 'replace');
  }

  // Where the filters have put another figure in its place, nothing is left to go back to; another list is theirs to bring.
  #goBack = (): void => {
    if (!this.#figure.isConnected) {
      this.stop();
      removeEventListener('popstate', this.#goBack);
    } else if (!isShown()) {
      this.stop();
      if (isSameList()) {
        void this.#load(new URL(location.href), settle);
      }
    }
  };

  async #load(address: URL, then: () => void): Promise<void> {
    this.stop();
    const loading = new AbortController();
    this.#loading = loading;
    this.#figure.setAttribute('aria-busy', 'true');
    const asked = new URL(address);
    asked.hash = '';
    asked.searchParams.set('part', 'timeline');
    try {
      const answer = await fetch(asked, { signal: loading.signal, headers: { Accept: 'text/html' } });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }

      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const drawn = page.querySelector<HTMLElement>('[data-timeline]');
      if (!drawn || loading.signal.aborted || !this.#figure.isConnected) {
        return;
      }

      then();
      this.#replace(document.importNode(drawn, true));
      this.#keepInForms();
      this.#status.classList.remove('timeline-status--fault');
      this.#status.textContent = `Shown: ${this.#figure.dataset['timeline'] ?? ''}`;
    } catch {
      if (!loading.signal.aborted) {
        this.#explain(address);
      }
    } finally {
      if (this.#loading === loading) {
        this.#figure.removeAttribute('aria-busy');
      }
    }
  }

  #replace(drawn: HTMLElement): void {
    const isListed = this.#figure.querySelector('details')?.open ?? false;
    const focused = this.#figure.contains(document.activeElement) ? document.activeElement : null;
    this.#figure.replaceWith(drawn);
    this.#figure = drawn;
    const list = drawn.querySelector('details');
    if (list) {
      list.open = isListed;
    }

    this.#begin();
    if (focused instanceof Element) {
      this.#focusLike(focused);
    }
  }

  // The same step, or the same mark; where there is none any more, the nearest thing to it.
  #focusLike(before: Element): void {
    const drawn = this.#figure;
    const steps = [...drawn.querySelectorAll<HTMLElement>('a[data-view]')].filter((step) => step.getClientRects().length > 0);
    const stop = [...drawn.querySelectorAll<SVGAElement>('[data-sheet] a[tabindex="0"]')].find(isDrawn);
    const like = before instanceof HTMLElement
      ? steps.find((step) => step.textContent === before.textContent) ?? steps.find((step) => step.closest('.timeline-zoom'))
      : [...drawn.querySelectorAll<SVGAElement>('[data-sheet] a')].find((mark) => mark.getAttribute('href') === before.getAttribute('href') && isDrawn(mark));
    (like ?? stop)?.focus({ preventScroll: true });
  }

  #begin(): void {
    for (const link of this.#figure.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
      link.addEventListener('click', (event) => {
        if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          this.show(new URL(link.href));
        }
      });
    }

    this.#figure.dataset['live'] = '';
    this.#enliven(this.#figure);
  }

  // A form that asks the page anew asks for the same view of its timeline.
  #keepInForms(): void {
    const asked = new URLSearchParams(location.search);
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps-view]')) {
      for (const name of ['lanes', RANGE]) {
        form.querySelector(`input[type="hidden"][name="${name}"]`)?.remove();
        const value = asked.get(name);
        if (value !== null) {
          const field = document.createElement('input');
          [field.type, field.name, field.value] = ['hidden', name, value];
          form.append(field);
        }
      }
    }
  }

  #explain(address: URL): void {
    const link = document.createElement('a');
    [link.href, link.textContent] = [address.href, 'Open it as a page'];
    this.#status.replaceChildren('This view could not be loaded. ', link, '.');
    this.#status.classList.add('timeline-status--fault');
    this.#figure.dispatchEvent(new Event(STANDSTILL));
  }
}

/** Whether it belongs to the drawing that the width of the window picks. */
export function isDrawn(element: SVGElement): boolean {
  return (element.ownerSVGElement ?? element).getBoundingClientRect().width > 0;
}
