// A small strip of all years under the sheet, with how much is recorded of each: the days shown are brushed on it, and brushing shows others.
import { axisBottom } from 'd3-axis';
import { type D3BrushEvent, brushX } from 'd3-brush';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { firstDayOf, nameOfDay } from './days';
import { drawingOf, pixels } from './drawing';
import type { View } from './view';

const HEIGHT = 34;
const AXIS = 18;
const DAYS_OF_YEAR = 365.2425;

export function drawYears(figure: HTMLElement, view: View): void {
  const sheet = figure.querySelector<HTMLElement>('[data-sheet]');
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (!figure.isConnected) {
      observer.disconnect();
    } else if (sheet && sheet.clientWidth !== width) {
      width = sheet.clientWidth;
      sheet.querySelector('.timeline-years')?.remove();
      draw(figure, sheet, view);
    }
  });
  if (sheet) {
    observer.observe(sheet);
  }
}

function draw(figure: HTMLElement, sheet: HTMLElement, view: View): void {
  const drawing = drawingOf(figure);
  const counts = (figure.dataset['years'] ?? '').split(' ').filter(Boolean).map((year) => year.split(':').map(Number));
  if (!drawing || counts.length < 2) {
    return;
  }

  // The same seams as on the sheet, and all of it within the width of the lanes.
  const factor = pixels(drawing);
  const [left, right] = [drawing.plot[0] * factor, drawing.plot[1] * factor];
  const fit = scaleLinear().domain([drawing.places[0] ?? 0, drawing.places.at(-1) ?? 1]).range([left, right]);
  const scale = scaleLinear().domain(drawing.days).range(drawing.places.map((place) => fit(place))).clamp(true);
  const most = Math.max(...counts.map((count) => count[1] ?? 0));
  const svg = select(sheet).append('svg').attr('class', 'timeline-years').attr('aria-hidden', 'true').attr('width', sheet.clientWidth).attr('height', HEIGHT + AXIS);
  for (const [year, count] of counts) {
    const [first, next] = [scale(firstDayOf(year ?? 0)), scale(firstDayOf((year ?? 0) + 1))];
    const height = ((count ?? 0) / most) * (HEIGHT - 4);
    svg.append('rect').attr('class', 'timeline-years__bar').attr('x', first).attr('width', Math.max(1, next - first - 1)).attr('y', HEIGHT - height).attr('height', height);
  }

  svg.append('g').attr('class', 'timeline-years__axis').attr('transform', `translate(0,${HEIGHT})`)
    .call(axisBottom<number>(scale).tickValues(named(drawing.days, scale)).tickFormat((day) => nameOfDay(day).slice(0, 4)).tickSize(4));

  const brush = brushX<unknown>().extent([[left, 0], [right, HEIGHT]]).on('end', (event: D3BrushEvent<unknown>) => {
    if (!event.sourceEvent) {
      return;
    }

    const [from, to] = (event.selection ?? [left, right]) as [number, number];
    if (to - from < 2) {
      return;
    }

    view.showDays(scale.invert(from), scale.invert(to) - 1);
  });
  const first = fit(drawing.plot[0]);
  const last = fit(drawing.plot[1]);
  svg.append('g').attr('class', 'timeline-years__brush').call(brush).call((target) => brush.move(target, [first, last]));
}

// The first day of every so-manieth year, as far as there is room between them.
function named(days: readonly number[], scale: (day: number) => number): number[] {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const names: number[] = [];
  for (let year = Math.ceil(first / DAYS_OF_YEAR / 5) * 5; firstDayOf(year) < last; year += 1) {
    const [day, before] = [firstDayOf(year), names.at(-1)];
    const isRound = year % 5 === 0 || scale(firstDayOf(year + 1)) - scale(day) >= 40;
    if (isRound && day >= first && (before === undefined || scale(day) - scale(before) >= 40)) {
      names.push(day);
    }
  }

  return names;
}
