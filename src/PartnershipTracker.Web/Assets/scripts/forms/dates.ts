// Says beside a date what was understood: its EDTF, its first and last day, and how it reads.
import { afterPause } from './pause';

interface ReadDate {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  reading: string;
}

interface Problem {
  errors?: Record<string, string[]>;
}

/** Echoes every date of the form, those of rows to come too. */
export function echoDates(form: HTMLElement): void {
  const echo = async (field: HTMLElement): Promise<void> => {
    const input = field.querySelector<HTMLInputElement>('input');
    const output = field.querySelector('output');
    if (!input || !output) {
      return;
    }

    const typed = input.value.trim();
    if (typed === '') {
      output.replaceChildren();
      return;
    }

    const answer = await fetch(`/api/v1/dates?written=${encodeURIComponent(typed)}`, { headers: { accept: 'application/json' } }).catch(() => undefined);
    if (!answer || input.value.trim() !== typed) {
      return;
    }

    output.classList.toggle('date-echo--wrong', !answer.ok);
    output.replaceChildren(...(answer.ok ? understood((await answer.json()) as ReadDate) : [(await why(answer))]));
  };

  const waiting = new WeakMap<HTMLElement, () => void>();
  form.addEventListener('input', (event) => {
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-date]');
    if (!field || (event.target as HTMLElement).tagName !== 'INPUT') {
      return;
    }

    if (!waiting.has(field)) {
      waiting.set(field, afterPause(200, () => void echo(field)));
    }

    waiting.get(field)!();
  });
  form.querySelectorAll<HTMLElement>('[data-date]').forEach((field) => void echo(field));
}

function understood(date: ReadDate): Node[] {
  const code = document.createElement('code');
  code.textContent = date.edtf;
  const days = date.earliest === date.latest && date.earliest !== null ? '' : `, from ${date.earliest ?? 'an unknown day'} to ${date.latest ?? 'an open end'}`;
  return [document.createTextNode(`${date.reading}${days} `), code];
}

async function why(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  return Object.values(problem.errors ?? {})[0]?.[0] ?? 'This date cannot be read.';
}
