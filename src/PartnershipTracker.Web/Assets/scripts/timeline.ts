// The timeline that a page comes with.
import { watch } from './timeline/watch';

const figure = document.querySelector<HTMLElement>('[data-timeline]');
if (figure) {
  watch(figure);
}
