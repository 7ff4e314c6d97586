// On every page: the colours, suggestions under the search box while somebody types, and the key / that leads to it.

const OFF = 'slash-off';

/** Offers what the site finds, as a combobox with a list (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"). */
function offer(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = 'site-suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  form.append(list, said);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let chosen = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const choose = (index: number): void => {
    chosen = index;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    choose(-1);
  };
  const stop = (): void => {
    clearTimeout(waiting);
    asking?.abort();
  };
  const close = (): void => {
    stop();
    show(false);
    said.textContent = '';
  };
  const ask = async (): Promise<void> => {
    if (input.value.trim().length < 2) {
      close();
      return;
    }

    asking = new AbortController();
    const { signal } = asking;
    const words = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(`${form.getAttribute('action')}/suggest?${words}`, { signal }).catch(() => undefined);
    const html = answer?.ok ? await answer.text().catch(() => undefined) : undefined;
    if (html === undefined || signal.aborted) {
      return;
    }

    list.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    const count = options().length;
    show(count > 0 && document.activeElement === input);
    said.textContent = count === 0 ? 'No suggestions' : count === 1 ? '1 suggestion' : `${count} suggestions`;
  };
  const go = (option: HTMLElement | undefined): void => {
    if (option?.dataset['href']) {
      close();
      location.href = option.dataset['href'];
    }
  };

  show(false);
  input.addEventListener('input', () => {
    stop();
    waiting = setTimeout(() => void ask(), 150);
  });
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.isComposing) {
      return;
    }

    if (event.key === 'Escape' && !list.hidden) {
      // The browser's own would empty the field.
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        void ask();
      } else {
        // One more place than there are options: that of the text itself.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
      }
    } else if (event.key === 'Enter') {
      const option = options()[chosen];
      if (option && !list.hidden) {
        event.preventDefault();
        go(option);
      } else {
        close();
      }
    }
  });
  input.addEventListener('blur', close);
  // The field keeps the focus while a suggestion is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => go((event.target as HTMLElement).closest<HTMLElement>('[role=option]') ?? undefined));
}

/** The key / leads to the box, unless it is typed into a field or turned off: WCAG 2.1.4 wants a way to turn off a key of one character. */
function listen(input: HTMLInputElement): void {
  const isOff = (): boolean => {
    try {
      return localStorage.getItem(OFF) !== null;
    } catch {
      return false;
    }
  };
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  item.append(button);
  document.querySelector('.site-footer__links')?.append(item);
  const tell = (): void => {
    const off = isOff();
    button.textContent = off ? 'Turn on the key / for search' : 'Turn off the key / for search';
    input.form?.classList.toggle('site-search--key', !off);
    if (off) {
      input.removeAttribute('aria-keyshortcuts');
    } else {
      input.setAttribute('aria-keyshortcuts', '/');
    }
  };

  button.addEventListener('click', () => {
    try {
      if (isOff()) {
        localStorage.removeItem(OFF);
      } else {
        localStorage.setItem(OFF, '1');
      }
    } catch {
      // Without storage the key stays as it is.
    }

    tell();
  });
  document.addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isOff() || at.isContentEditable || at.closest('input, textarea, select')) {
      return;
    }

    event.preventDefault();
    input.focus();
    input.select();
  });
  tell();
}

/** The colours change without leaving the page, and are remembered as the server would. */
function switchTheme(): void {
  const choices = [...document.querySelectorAll<HTMLAnchorElement>('[data-theme-choice]')];
  for (const choice of choices) {
    choice.addEventListener('click', (event) => {
      event.preventDefault();
      const code = choice.dataset['themeChoice'] ?? 'system';
      const isSystem = code === 'system';
      document.cookie = `theme=${isSystem ? '' : code}; path=/; max-age=${isSystem ? 0 : 31_536_000}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
      document.documentElement.dataset['theme'] = code;
      document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', isSystem ? 'light dark' : code);
      for (const other of choices) {
        if (other === choice) {
          other.setAttribute('aria-current', 'true');
        } else {
          other.removeAttribute('aria-current');
        }
      }
    });
  }
}

switchTheme();
const form = document.querySelector<HTMLFormElement>('.site-search');
const input = form?.querySelector<HTMLInputElement>('input[type=search]');
if (form && input) {
  offer(form, input);
  listen(input);
}

// A module: its names are its own.
export {};
