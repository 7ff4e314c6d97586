// One tab stop for the whole drawing. Arrows move along a lane and between lanes, Enter opens as any link does, plus and minus zoom.
import { dayAt, drawingOf } from './drawing';
import type { View } from './view';

interface Stop {
  readonly link: SVGAElement;
  readonly x: number;
}

export function moveByKeys(figure: HTMLElement, view: View): void {
  const sheet = figure.querySelector<HTMLElement>('[data-sheet]');
  if (!sheet) {
    return;
  }

  for (const svg of sheet.querySelectorAll('svg')) {
    const links = [...svg.querySelectorAll<SVGAElement>('a')];
    const entry = links.find((link) => link.classList.contains('tl-mark--selected')) ?? links.find((link) => link.classList.contains('tl-mark')) ?? links[0];
    for (const link of links) {
      link.setAttribute('tabindex', link === entry ? '0' : '-1');
    }
  }

  sheet.addEventListener('focusin', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>('svg a') : null;
    if (!link) {
      return;
    }

    for (const other of link.ownerSVGElement?.querySelectorAll('a[tabindex="0"]') ?? []) {
      other.setAttribute('tabindex', '-1');
    }

    link.setAttribute('tabindex', '0');
    // A press that begins a drag selects nothing.
    if (!link.matches(':focus-visible')) {
      return;
    }

    view.select(link.classList.contains('tl-mark') ? decodeURIComponent(new URL(link.href.baseVal, location.href).pathname.split('/').at(-1) ?? '') : undefined);
  });

  sheet.addEventListener('keydown', (event) => {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>('svg a') : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.altKey && act(event, link, figure, view)) {
      event.preventDefault();
    }
  });
}

function act(event: KeyboardEvent, link: SVGAElement, figure: HTMLElement, view: View): boolean {
  switch (event.key) {
    case '+':
    case '=':
      return zoomAbout(link, figure, view, 2);
    case '-':
      return zoomAbout(link, figure, view, 1 / 2);
    case '0':
      return view.step('All days');
    case 'ArrowLeft':
      return event.shiftKey ? view.step('Earlier') : along(link, figure, -1);
    case 'ArrowRight':
      return event.shiftKey ? view.step('Later') : along(link, figure, 1);
    case 'ArrowUp':
      return across(link, figure, -1);
    case 'ArrowDown':
      return across(link, figure, 1);
    case 'Home':
      return along(link, figure, -Infinity);
    case 'End':
      return along(link, figure, Infinity);
    default:
      return false;
  }
}

// What has the focus stays where it is.
function zoomAbout(link: SVGAElement, figure: HTMLElement, view: View, factor: number): boolean {
  const drawing = drawingOf(figure);
  if (drawing) {
    const [x, [left, right]] = [middleOf(link), drawing.plot];
    view.showDays(dayAt(drawing, x - (x - left) / factor), dayAt(drawing, x + (right - x) / factor) - 1);
  }

  return true;
}

// From the top down: the summits, then of each lane its agreements and its marks, each from left to right.
function lanesOf(figure: HTMLElement): Stop[][] {
  const svg = drawingOf(figure)?.svg;
  return [...(svg?.querySelectorAll('.tl-summits, .tl-agreements, .tl-marks') ?? [])]
    .map((lane) => [...lane.querySelectorAll<SVGAElement>('a')].map((link) => ({ link, x: middleOf(link) })).sort((one, other) => one.x - other.x))
    .filter((lane) => lane.length > 0);
}

function middleOf(link: SVGAElement): number {
  const box = (link.querySelector<SVGGraphicsElement>('.tl-mark__point, .tl-mark__bar, .tl-mark__fade, .tl-summit__line, .tl-cluster__pill, .tl-agreement__edge') ?? link).getBBox();
  return box.x + box.width / 2;
}

function along(link: SVGAElement, figure: HTMLElement, by: number): boolean {
  const lane = lanesOf(figure).find((stops) => stops.some((stop) => stop.link === link)) ?? [];
  const at = lane.findIndex((stop) => stop.link === link);
  focus(lane[Math.min(Math.max(at + by, 0), lane.length - 1)]);
  return true;
}

function across(link: SVGAElement, figure: HTMLElement, by: number): boolean {
  const lanes = lanesOf(figure);
  const at = lanes.findIndex((stops) => stops.some((stop) => stop.link === link));
  const x = middleOf(link);
  focus(lanes[at + by]?.reduce((near, stop) => (Math.abs(stop.x - x) < Math.abs(near.x - x) ? stop : near)));
  return true;
}

function focus(stop: Stop | undefined): void {
  stop?.link.focus({ preventScroll: true });
  stop?.link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
