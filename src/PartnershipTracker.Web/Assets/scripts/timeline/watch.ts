/** Makes a timeline live when it comes into sight: until then a page needs none of the scripts for it. */
export function watch(figure: HTMLElement): void {
  if (!figure.querySelector('[data-sheet]')) {
    return;
  }

  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      void import('./live').then(({ makeLive }) => makeLive(figure));
    }
  });
  observer.observe(figure);
}
