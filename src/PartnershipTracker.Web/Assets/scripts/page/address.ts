// Which list is shown, and in which view. Filters and the timeline both change the address, and on the way back each undoes its own.

/** What an address says of the view of a timeline, whichever milestones are drawn. */
const OF_VIEW = ['lanes', 'range', 'mark'];

let shown = location.search;

/** What is shown now has this address: one step further, or in the place of the last one. */
export function goTo(address: URL, step: 'push' | 'replace'): void {
  if (step === 'push') {
    history.pushState(null, '', address);
  } else {
    history.replaceState(history.state, '', address);
  }

  settle();
}

/** What the address asks for is shown now. */
export function settle(): void {
  shown = location.search;
}

/** Whether what the address asks for is shown: following a link within a page changes nothing. */
export function isShown(): boolean {
  return location.search === shown;
}

/** Whether the address asks for the list that is shown, in whichever view. */
export function isSameList(): boolean {
  return listOf(location.search) === listOf(shown);
}

function listOf(search: string): string {
  const asked = new URLSearchParams(search);
  OF_VIEW.forEach((name) => asked.delete(name));
  return asked.toString();
}
