// The drawing that the width of the window picks, read off what the server wrote: its scale, and its parts.
import { scaleLinear } from 'd3-scale';
import { isDrawn } from './view';

export interface Drawing {
  readonly svg: SVGSVGElement;

  /** The left, right, upper and lower edge of the lanes. */
  readonly plot: readonly [number, number, number, number];

  /** The places of all days, in units of the drawing: what is not shown stands outside. */
  readonly places: readonly number[];

  /** The days at these places, by their numbers. */
  readonly days: readonly number[];
}

export function drawingOf(figure: HTMLElement): Drawing | undefined {
  const svg = [...figure.querySelectorAll<SVGSVGElement>('[data-sheet] > svg')].find(isDrawn);
  const stops = svg?.dataset['scale']?.split(' ').map((stop) => stop.split(':').map(Number));
  const plot = svg?.dataset['plot']?.split(' ').map(Number);
  return svg && stops && plot
    ? { svg, plot: [plot[0] ?? 0, plot[1] ?? 0, plot[2] ?? 0, plot[3] ?? 0], places: stops.map((stop) => stop[0] ?? 0), days: stops.map((stop) => stop[1] ?? 0) }
    : undefined;
}

/** The day at a place, whole or in part. */
export function dayAt(drawing: Drawing, place: number): number {
  return scaleLinear().domain(drawing.places).range(drawing.days).clamp(true)(place);
}

/** How many pixels a unit of the drawing is. */
export function pixels(drawing: Drawing): number {
  return drawing.svg.getBoundingClientRect().width / drawing.svg.viewBox.baseVal.width;
}

const STRETCHED = '.tl-head, .tl-mark__bar, .tl-mark__fade, .tl-agreement__tint, .tl-agreement__base, .tl-agreement__edge';
const MOVED = '.tl-axis > :not(.tl-head), .tl-summit, .tl-cluster, .tl-mark:has(> .tl-mark__point), .tl-mark__label, .tl-mark__arrow, .tl-mark__hit, .tl-agreement__label, .tl-agreement__hit, .tl-join';
const CLIPPED = '.tl-axis, .tl-summits, .tl-agreements, .tl-marks';

/** Moves the parts of a drawing along the days, as a gesture goes on: bars are stretched, all else keeps its form. */
export class Motion {
  readonly #stretched: Element[];
  readonly #moved: [Element, number][];

  constructor(drawing: Drawing) {
    this.#stretched = [...drawing.svg.querySelectorAll(STRETCHED)];
    this.#moved = [...drawing.svg.querySelectorAll<SVGGraphicsElement>(MOVED)]
      .filter((part) => !part.parentElement?.closest('.tl-mark:has(> .tl-mark__point)'))
      .map((part) => [part, anchorOf(part)]);
    clip(drawing);
  }

  to(scale: number, shift: number): void {
    for (const part of this.#stretched) {
      part.setAttribute('transform', `matrix(${scale},0,0,1,${shift},0)`);
    }

    for (const [part, anchor] of this.#moved) {
      part.setAttribute('transform', `translate(${anchor * scale + shift - anchor},0)`);
    }
  }
}

// A label goes with the end of the bar that it stands at; a link with the form that it marks.
function anchorOf(part: SVGGraphicsElement): number {
  const form = part.querySelector<SVGGraphicsElement>('.tl-mark__point, .tl-summit__line, .tl-cluster__pill');
  if (form) {
    return middle(form.getBBox());
  }

  const bar = part.classList.contains('tl-mark__label') ? part.parentElement?.querySelector<SVGGraphicsElement>('.tl-mark__bar, .tl-mark__fade') : undefined;
  if (bar) {
    const [box, own] = [bar.getBBox(), part.getBBox()];
    return own.x >= box.x + box.width ? box.x + box.width : box.x;
  }

  return part.classList.contains('tl-limit__text') ? Number(part.getAttribute('x')) : middle(part.getBBox());
}

function middle(box: DOMRect): number {
  return box.x + box.width / 2;
}

function clip(drawing: Drawing): void {
  const [left, right] = drawing.plot;
  const id = 'timeline-plot';
  drawing.svg.querySelector(`#${id}`)?.remove();
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'clipPath');
  path.id = id;
  const edge = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: left, y: 0, width: right - left, height: drawing.svg.viewBox.baseVal.height })) {
    edge.setAttribute(name, String(value));
  }

  path.append(edge);
  drawing.svg.append(path);
  for (const group of drawing.svg.querySelectorAll(CLIPPED)) {
    group.setAttribute('clip-path', `url(#${id})`);
  }
}
