// What a timeline does better with scripts: zooming and panning by wheel, drag, pinch, brush and keys, without leaving the page; one tab stop and
// arrow keys; cards at the marks. The server draws every view: a gesture only moves what is drawn, and asks for the view that it ends at.
import { openCards } from './timeline/cards';
import { openClusters } from './timeline/clusters';
import { moveByKeys } from './timeline/keys';
import { drawYears } from './timeline/years';
import { listenToGestures } from './timeline/gestures';
import { View } from './timeline/view';

const figure = document.querySelector<HTMLElement>('[data-timeline]');
if (figure?.querySelector('[data-sheet]')) {
  const view = new View(figure, (shown) => {
    listenToGestures(shown, view);
    drawYears(shown, view);
    moveByKeys(shown, view);
    openCards(shown);
    openClusters(shown);
  });
  view.begin();
}
