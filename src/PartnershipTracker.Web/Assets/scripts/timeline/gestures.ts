// Zooming and panning by wheel, drag and pinch. A wheel alone scrolls the page, as it does everywhere: with Ctrl or Cmd it zooms, sideways it pans.
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { dayAt, type Drawing, drawingOf, Motion, pixels } from './drawing';
import { STANDSTILL, type View } from './view';

const FEWEST_DAYS = 14;
const SETTLED = 200;

// A pinch on a trackpad comes as a wheel turned by a few pixels, with Ctrl.
const PINCHED = 30;

export function listenToGestures(figure: HTMLElement, view: View): void {
  const sheet = figure.querySelector<HTMLElement>('[data-sheet]');
  if (!sheet) {
    return;
  }

  let drawing: Drawing | undefined;
  let motion: Motion | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => isOurs(event))
    .wheelDelta((event) => -event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : Math.abs(event.deltaY) < PINCHED ? 0.01 : 0.003))
    .extent(() => {
      const [left, right, factor] = [drawing?.plot[0] ?? 0, drawing?.plot[1] ?? 0, drawing ? pixels(drawing) : 1];
      return [[left * factor, 0], [right * factor, 1]];
    })
    .on('start', () => clearTimeout(settling))
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (drawing) {
        view.stop();
        motion ??= new Motion(drawing);
        sheet.classList.add('timeline__sheet--moving');
        motion.to(event.transform.k, event.transform.x / pixels(drawing));
      }
    })
    .on('end', () => {
      settling = setTimeout(settle, SETTLED);
    });

  function settle(): void {
    const { k, x } = zoomTransform(sheet!);
    sheet!.classList.remove('timeline__sheet--moving');
    if (sheet!.isConnected && drawing && (k !== 1 || Math.abs(x) >= 1)) {
      const shift = x / pixels(drawing);
      const [left, right] = drawing.plot;
      view.showDays(dayAt(drawing, (left - shift) / k), dayAt(drawing, (right - shift) / k) - 1);
    }
  }

  // Which drawing is shown, and how large, is known when a gesture begins: the window may have changed since.
  function measure(): void {
    const before = drawing?.svg;
    drawing = drawingOf(figure);
    if (drawing?.svg !== before) {
      motion = undefined;
    }

    if (!drawing) {
      return;
    }

    const factor = pixels(drawing);
    const [left, right] = drawing.plot;
    const [begin, end] = [drawing.places[0] ?? left, drawing.places.at(-1) ?? right];
    behaviour.translateExtent([[begin * factor, -Infinity], [end * factor, Infinity]])
      .scaleExtent([(right - left) / (end - begin), Math.max(1, (right - left) / (FEWEST_DAYS * unitsOfDay(drawing)))]);
  }

  letScroll(sheet);
  for (const begins of ['pointerdown', 'wheel', 'touchstart']) {
    sheet.addEventListener(begins, measure, { capture: true, passive: true });
  }

  const selection = select(sheet).call(behaviour);
  sayHow(sheet);
  figure.addEventListener(STANDSTILL, () => {
    motion?.to(1, 0);
    sheet.classList.remove('timeline__sheet--moving');
    selection.property('__zoom', zoomIdentity);
  });
  sheet.addEventListener('wheel', (event) => {
    const aside = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (!event.ctrlKey && !event.metaKey && Math.abs(aside) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) {
      event.preventDefault();
      selection.call((target) => behaviour.translateBy(target, -aside / zoomTransform(sheet).k, 0));
    }
  }, { passive: false });
}

// One finger that goes up or down scrolls the page, as it does everywhere; one that goes sideways moves the timeline.
function letScroll(sheet: HTMLElement): void {
  let start: Touch | undefined;
  let isScrolling: boolean | undefined;
  sheet.addEventListener('touchstart', (event) => {
    start = event.touches.length === 1 ? event.touches[0] : undefined;
    isScrolling = undefined;
  }, { capture: true, passive: true });
  sheet.addEventListener('touchmove', (event) => {
    const now = event.touches[0];
    if (start && now) {
      isScrolling ??= Math.abs(now.clientY - start.clientY) > Math.abs(now.clientX - start.clientX);
      if (isScrolling) {
        event.stopPropagation();
      }
    }
  }, { capture: true, passive: true });
}

function sayHow(sheet: HTMLElement): void {
  const hint = document.createElement('p');
  hint.className = 'timeline-hint';
  hint.textContent = 'Drag sideways to move; Ctrl and the wheel, or two fingers, to zoom. By keyboard: arrows from mark to mark, + and − to zoom, 0 for all days.';
  sheet.after(hint);
}

// Where the days are drawn largest.
function unitsOfDay(drawing: Drawing): number {
  return Math.max(...drawing.places.slice(1).map((place, at) => {
    const days = (drawing.days[at + 1] ?? 0) - (drawing.days[at] ?? 0);
    return days > 0 ? (place - (drawing.places[at] ?? 0)) / days : 0;
  }));
}

function isOurs(event: Event): boolean {
  if (event instanceof WheelEvent) {
    return event.ctrlKey || event.metaKey;
  }

  // Twice on a link opens it; d3 asks of a double tap when its last finger is lifted.
  const isInside = event.target instanceof Element && event.target.closest('svg:not(.timeline-years)') !== null;
  const isTwice = event.type === 'dblclick' || event.type === 'touchend';
  return isInside && !(isTwice && event.target.closest('a') !== null) && !(event instanceof MouseEvent && event.button !== 0);
}
