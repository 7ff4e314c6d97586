// A timeline is made live when it comes into sight: until then a page needs none of the scripts for it.

const figure = document.querySelector<HTMLElement>('[data-timeline]');
if (figure?.querySelector('[data-sheet]')) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      void import('./timeline/live').then(({ makeLive }) => makeLive(figure));
    }
  });
  observer.observe(figure);
}

// A module: its names are its own.
export {};
