// What a timeline does better with scripts: zooming and panning by wheel, drag, pinch, brush and keys, without leaving the page; one tab stop and
// arrow keys; cards at the marks. The server draws every view: a gesture only moves what is drawn, and asks for the view that it ends at.
import { letCopy } from '../copying/copying';
import { openCards } from './cards';
import { openClusters } from './clusters';
import { moveByKeys } from './keys';
import { drawYears } from './years';
import { listenToGestures } from './gestures';
import { View } from './view';

export function makeLive(figure: HTMLElement): void {
  const view = new View(figure, (shown) => {
    listenToGestures(shown, view);
    drawYears(shown, view);
    moveByKeys(shown, view);
    openCards(shown);
    openClusters(shown);
    letCopy(shown);
  });
  view.begin();
}
