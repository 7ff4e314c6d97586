// Shows how far an import has come. Without it the page loads itself anew every other second.
const place = document.querySelector<HTMLElement>('[data-import]');

interface Answer {
  state: string;
  step: { what: string; done: number; all: number } | null;
}

/** Asks every second; once the machine is done, the page itself knows what follows. */
async function follow(shown: HTMLElement): Promise<void> {
  const answer = await fetch(`${location.pathname}?handler=Progress`, { redirect: 'manual', headers: { accept: 'application/json' } }).catch(() => undefined);
  if (answer && !answer.ok && answer.status < 500) {
    // Signed out, or gone: the page itself says so.
    location.reload();
    return;
  }

  if (answer?.ok) {
    const { state, step } = (await answer.json()) as Answer;
    if (state !== 'checking' && state !== 'running') {
      location.reload();
      return;
    }

    show(shown, step);
  }

  setTimeout(() => void follow(shown), 1000);
}

function show(shown: HTMLElement, step: Answer['step']): void {
  const words = shown.querySelector('[data-import-words]');
  const bar = shown.querySelector('progress');
  if (step && words && bar) {
    words.textContent = `${step.what}: ${step.done.toLocaleString()} of ${step.all.toLocaleString()} rows`;
    bar.max = step.all;
    bar.value = step.done;
  }
}

if (place) {
  void follow(place);
}
