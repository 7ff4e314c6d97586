// Asks for the list anew whenever a filter is changed, and shows it without leaving the page. The server draws everything, counts included; the
// address holds what is shown, one step back for each filter changed.
import { goTo, isSameList, isShown, settle } from '../page/address';
import { showParts } from './parts';

const TYPED = 'input:not([type="checkbox"], [type="radio"])';
const PAUSE = 400;

/** Whoever stops in the middle of a word is not told at once that it is wrong. */
const PATIENCE = 1000;

export class LiveFilters {
  readonly #form: HTMLFormElement;
  readonly #results: HTMLElement;
  readonly #said = document.createElement('div');
  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** What the form asks while nothing in it is changed. */
  #asked = '';

  /** The field that the last step was typed into: more of the same is no further step. */
  #typing: Element | undefined;

  constructor(form: HTMLFormElement, results: HTMLElement) {
    this.#form = form;
    this.#results = results;
  }

  begin(): void {
    this.#said.className = 'visually-hidden';
    this.#said.setAttribute('role', 'status');
    this.#results.parentElement?.after(this.#said);
    this.#form.addEventListener('formdata', ({ formData }) => this.#leaveOutWhatSaysNothing(formData));
    this.#asked = this.#address().search;

    this.#form.addEventListener('input', ({ target }) => {
      if (target instanceof Element && target.matches(TYPED)) {
        this.#stop();
        this.#pause = setTimeout(() => {
          this.#pause = undefined;
          void this.#ask(target, true);
        }, PAUSE);
      }
    });
    this.#form.addEventListener('change', ({ target }) => void this.#ask(target instanceof Element ? target : undefined, false));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.#results.parentElement?.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.#goBack());
    // Whoever leaves is not called back by an answer that does not come any more, and asks again on coming back.
    let isUnanswered = false;
    addEventListener('pagehide', () => {
      isUnanswered = this.#asking !== undefined || this.#pause !== undefined;
      this.#stop();
    });
    addEventListener('pageshow', ({ persisted }) => persisted && isUnanswered && void this.#ask(undefined, false));
  }

  /** @param isTyping Whether more of it may come. */
  async #ask(field: Element | undefined, isTyping: boolean): Promise<void> {
    const address = this.#address();
    if (address.search === this.#asked && !this.#asking) {
      this.#typing = isTyping ? this.#typing : undefined;
      return;
    }

    await this.#load(address, isTyping, (page, at) => {
      goTo(at, at.search === location.search || (field && field === this.#typing) ? 'replace' : 'push');
      this.#typing = isTyping ? field : undefined;
      this.#keepInPlace(() => showParts(page, false));
    });
  }

  async #load(address: URL, isTyping: boolean, show: (page: Document, at: URL) => void): Promise<void> {
    this.#stop();
    const asking = new AbortController();
    this.#asking = asking;
    this.#results.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!page.querySelector('[data-part="filters"]')) {
        throw new Error(String(answer.status));
      }

      if (isTyping && !answer.ok) {
        await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      }

      if (!asking.signal.aborted) {
        show(page, new URL(answer.url));
        this.#asked = this.#address().search;
        this.#say();
      }
    } catch {
      // As without scripts: what went wrong is the browser's to say, or the page's that answers.
      if (!asking.signal.aborted) {
        location.assign(address);
      }
    } finally {
      if (this.#asking === asking) {
        this.#stop();
      }
    }
  }

  #stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#asking?.abort();
    this.#asking = undefined;
    this.#results.removeAttribute('aria-busy');
  }

  #address(): URL {
    const address = new URL(this.#form.action);
    address.search = new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)])).toString();
    return address;
  }

  #leaveOutWhatSaysNothing(asked: FormData): void {
    for (const [name, value] of [...asked]) {
      if (value === '') {
        asked.delete(name);
      }
    }

    this.#form.querySelectorAll<HTMLInputElement>('[data-default]:checked').forEach((choice) => asked.delete(choice.name));
  }

  // The button leads to what was found: on a phone it lies below the filters.
  async #send(): Promise<void> {
    const field = document.activeElement;
    await this.#ask(undefined, false);
    const fold = this.#form.closest('details');
    const isFolded = (fold?.querySelector('summary')?.getClientRects().length ?? 0) > 0;
    const faults = this.#form.querySelector('.form-errors');
    if (faults) {
      faults.scrollIntoView({ block: 'nearest' });
    } else if (isFolded || !field?.matches(TYPED)) {
      fold?.toggleAttribute('open', false);
      this.#focusResults();
      const { top } = this.#results.getBoundingClientRect();
      if (top < 0 || top > innerHeight) {
        this.#results.scrollIntoView();
      }
    }
  }

  // A filter taken away by its chip, or all of them.
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.chip, .filters__actions a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }

    event.preventDefault();
    const order = [...this.#results.querySelectorAll('a.chip')].indexOf(link);
    void this.#load(new URL(link.href), false, (page, at) => {
      goTo(at, at.search === location.search ? 'replace' : 'push');
      this.#typing = undefined;
      showParts(page, true);
      if (!link.isConnected) {
        const next = this.#results.querySelectorAll<HTMLElement>('a.chip')[order];
        if (next) {
          next.focus({ preventScroll: true });
        } else {
          this.#focusResults();
        }
      }
    });
  }

  #goBack(): void {
    // Following a link within the page asks for nothing, and takes nothing back.
    if (isShown()) {
      return;
    }

    this.#stop();
    // A timeline that is live goes back to its own views.
    if (isSameList() && this.#results.querySelector('[data-timeline][data-live]')) {
      return;
    }

    const address = new URL(location.href);
    address.hash = '';
    void this.#load(address, false, (page) => {
      settle();
      this.#typing = undefined;
      this.#keepInPlace(() => showParts(page, true));
    });
  }

  // What the reader looks at stays where it is, whatever becomes longer or shorter above.
  #keepInPlace(act: () => void): void {
    const focused = this.#form.contains(document.activeElement) ? document.activeElement : null;
    const isInResults = this.#results.contains(document.activeElement);
    const [group, top] = [focused?.closest('fieldset'), focused?.getBoundingClientRect().top ?? 0];
    act();
    if (isInResults && !this.#results.contains(document.activeElement)) {
      this.#focusResults();
    } else if (focused?.isConnected) {
      scrollBy({ top: focused.getBoundingClientRect().top - top, behavior: 'instant' });
    } else if (focused) {
      // A choice that finds nothing any more is not offered.
      ((group?.isConnected ? group.querySelector('input') : null) ?? this.#form.querySelector<HTMLElement>('input:not([type="hidden"])'))?.focus({ preventScroll: true });
    }
  }

  #focusResults(): void {
    this.#results.tabIndex = -1;
    this.#results.focus({ preventScroll: true });
  }

  // Said anew each time: the same words twice would be passed over in silence. Faults speak for themselves.
  #say(): void {
    const found = this.#form.querySelector('.form-errors') ? '' : this.#results.querySelector('.stat-line > span, .empty > h2')?.textContent?.trim() ?? '';
    this.#said.textContent = '';
    setTimeout(() => (this.#said.textContent = found), 50);
  }
}
