// The list of a number opens beside it instead of below the sheet. The address names it, so that a link shows the same list.

export function openClusters(figure: HTMLElement): void {
  const sheet = figure.querySelector<HTMLElement>('[data-sheet]');
  if (!sheet) {
    return;
  }

  let opened: { link: SVGAElement; list: HTMLElement } | undefined;

  function open(link: SVGAElement): void {
    close();
    const list = document.getElementById(link.href.baseVal.slice(1));
    if (!list) {
      return;
    }

    opened = { link, list };
    sheet!.append(list);
    list.classList.add('timeline-cluster--beside');
    link.setAttribute('aria-expanded', 'true');
    place();
    list.focus({ preventScroll: true });
    list.scrollIntoView({ block: 'nearest' });
    history.replaceState(history.state, '', link.href.baseVal);
  }

  function place(): void {
    if (!opened) {
      return;
    }

    const { link, list } = opened;
    const [around, mark] = [sheet!.getBoundingClientRect(), link.getBoundingClientRect()];
    list.style.left = `${Math.max(0, Math.min(mark.left - around.left - 12, around.width - list.offsetWidth))}px`;
    list.style.top = `${mark.bottom - around.top + 6}px`;
  }

  function close(): void {
    if (!opened) {
      return;
    }

    const { link, list } = opened;
    opened = undefined;
    list.classList.remove('timeline-cluster--beside');
    link.removeAttribute('aria-expanded');
    figure.querySelector('.timeline__legend, .timeline__list')?.before(list);
    history.replaceState(history.state, '', location.pathname + location.search);
    if (list.contains(document.activeElement) || document.activeElement === document.body) {
      link.focus({ preventScroll: true });
    }
  }

  new ResizeObserver(place).observe(sheet);
  sheet.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>('a.tl-cluster') : null;
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (opened?.link === link) {
        close();
      } else {
        open(link);
      }
    } else if (opened && event.target instanceof Element && (event.target.closest('[data-close]') || !opened.list.contains(event.target))) {
      if (event.target.closest('[data-close]')) {
        event.preventDefault();
      }

      close();
    }
  });
  sheet.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
    }
  });

  const named = location.hash && [...sheet.querySelectorAll<SVGAElement>('a.tl-cluster')].find((link) => link.href.baseVal === location.hash);
  if (named && named.getBoundingClientRect().width > 0) {
    open(named);
  }
}
