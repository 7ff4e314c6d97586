// The card of a mark, while a pointer rests on it or it has the focus: the entry of the list, shown beside it. The same thing in other lanes is joined to it.
const LINGER = 180;
const GAP = 8;
const SVG = 'http://www.w3.org/2000/svg';

export function openCards(figure: HTMLElement): void {
  const sheet = figure.querySelector<HTMLElement>('[data-sheet]');
  if (!sheet) {
    return;
  }

  const card = document.createElement('div');
  card.className = 'timeline-card';
  card.id = 'timeline-card';
  card.hidden = true;
  card.setAttribute('role', 'tooltip');
  sheet.append(card);

  const entries = new Map([...figure.querySelectorAll('.timeline-entry')].map((entry) => [entry.querySelector('a')?.getAttribute('href') ?? '', entry]));
  let shown: SVGAElement | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let name: Element | null = null;

  function open(link: SVGAElement): void {
    clearTimeout(closing);
    if (shown === link) {
      return;
    }

    close();
    shown = link;
    join(link);

    // The browser's own hint would cover the card.
    name = link.querySelector('title');
    const entry = entries.get(link.getAttribute('href') ?? '');
    card.replaceChildren(...(entry ? partsOf(entry) : [textOf(name?.textContent ?? '')]));
    if (name && link.matches(':hover')) {
      // A mark without a label has no other name.
      if (!link.querySelector('text')) {
        link.setAttribute('aria-label', name.textContent ?? '');
      }

      name.remove();
    }

    card.hidden = false;
    link.setAttribute('aria-describedby', card.id);
    place(card, link, sheet!);
  }

  function close(): void {
    clearTimeout(closing);
    shown?.removeAttribute('aria-describedby');
    if (name && shown) {
      shown.prepend(name);
      shown.removeAttribute('aria-label');
    }

    [shown, name] = [undefined, null];
    card.hidden = true;
    part(sheet!);
  }

  const linkAt = (event: Event): SVGAElement | null => (event.target instanceof Element ? event.target.closest<SVGAElement>('svg a:not(.tl-cluster)') : null);
  sheet.addEventListener('pointerover', (event) => {
    const link = linkAt(event);
    if (event.pointerType === 'touch' || sheet.classList.contains('timeline__sheet--moving')) {
      close();
    } else if (link) {
      open(link);
    } else if (event.target instanceof Node && card.contains(event.target)) {
      clearTimeout(closing);
    } else {
      closeSoon();
    }
  });
  sheet.addEventListener('pointerleave', closeSoon);
  sheet.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof Node && card.contains(event.target))) {
      close();
    }
  });
  sheet.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) {
      open(link);
    } else {
      close();
    }
  });
  sheet.addEventListener('focusout', closeSoon);
  const dismiss = (event: KeyboardEvent): void => {
    if (!sheet.isConnected) {
      document.removeEventListener('keydown', dismiss);
    } else if (event.key === 'Escape' && shown) {
      close();
    }
  };
  document.addEventListener('keydown', dismiss);

  let width = sheet.clientWidth;
  new ResizeObserver(() => {
    if (sheet.clientWidth !== width) {
      width = sheet.clientWidth;
      close();
    }
  }).observe(sheet);

  function closeSoon(): void {
    clearTimeout(closing);
    closing = setTimeout(() => {
      if (!shown?.matches(':focus-visible')) {
        close();
      }
    }, LINGER);
  }
}

function partsOf(entry: Element): Node[] {
  const parts = [...entry.children].map((part) => part.cloneNode(true) as Element);
  for (const link of parts.flatMap((part) => [...part.querySelectorAll('a')])) {
    link.replaceWith(...link.childNodes);
  }

  return parts;
}

function textOf(text: string): HTMLElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

// Below the mark, above where there is no room below; within the sheet.
function place(card: HTMLElement, link: SVGAElement, sheet: HTMLElement): void {
  const [around, mark] = [sheet.getBoundingClientRect(), markOf(link).getBoundingClientRect()];
  const left = Math.min(Math.max(0, mark.left - around.left - GAP), around.width - card.offsetWidth);
  const below = mark.bottom + GAP + card.offsetHeight <= innerHeight || mark.top - GAP - card.offsetHeight < 0;
  card.style.left = `${Math.max(0, left)}px`;
  card.style.top = `${below ? mark.bottom - around.top + GAP : mark.top - around.top - GAP - card.offsetHeight}px`;
}

function markOf(link: SVGAElement): Element {
  return link.querySelector('.tl-mark__point, .tl-mark__bar, .tl-mark__fade, .tl-agreement__hit, .tl-summit__label') ?? link;
}

function join(link: SVGAElement): void {
  const svg = link.ownerSVGElement;
  const same = [...(svg?.querySelectorAll<SVGAElement>('.tl-marks a.tl-mark') ?? [])].filter((other) => other.getAttribute('href') === link.getAttribute('href'));
  if (!svg || same.length < 2) {
    return;
  }

  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('class', 'tl-join');
  line.setAttribute('d', same.map((mark, at) => `${at === 0 ? 'M' : 'L'}${centre(mark)}`).join(''));
  svg.querySelector('.tl-lane')?.before(line);
  for (const mark of same) {
    mark.classList.add('tl-mark--joined');
  }
}

function part(sheet: HTMLElement): void {
  sheet.querySelector('.tl-join')?.remove();
  for (const mark of sheet.querySelectorAll('.tl-mark--joined')) {
    mark.classList.remove('tl-mark--joined');
  }
}

function centre(mark: SVGAElement): string {
  const box = (mark.querySelector<SVGGraphicsElement>('.tl-mark__point, .tl-mark__bar, .tl-mark__fade') ?? mark).getBBox();
  return `${box.x + box.width / 2} ${box.y + box.height / 2}`;
}
