// Saves what was typed as a draft, a few seconds after the last key; and keeps it in mind while the connection or the session is gone.
import { afterPause } from './pause';

const quiet = 3000;

interface Saved {
  key: string;
  version: number;
  address: string;
  others: string[];
}

/** Saves the form by itself. */
export function autosave(form: HTMLFormElement): void {
  const state = form.querySelector('[data-saved]');
  let dirty = false;
  let overtaken = false;
  let saving: Promise<void> | undefined;
  const say = (words: string): void => {
    if (state) {
      state.textContent = words;
    }
  };

  const save = (): void => {
    if (dirty && !overtaken) {
      saving ??= send().finally(() => (saving = undefined));
    }
  };

  const send = async (): Promise<void> => {
    dirty = false;
    const answer = await fetch(`${new URL(form.action).pathname}?handler=autosave`, {
      method: 'POST',
      body: new FormData(form),
      redirect: 'manual',
      headers: { accept: 'application/json' },
    }).catch(() => undefined);
    if (!answer?.ok) {
      failed(answer);
      return;
    }

    kept((await answer.json()) as Saved);
    if (dirty) {
      soon();
    }
  };

  const kept = (saved: Saved): void => {
    const version = form.querySelector<HTMLInputElement>('input[name="draftVersion"]');
    if (version) {
      version.value = String(saved.version);
    }

    // From now on this page is the draft's: reloaded after whatever happens, it comes back with what was typed, and its buttons go on from there.
    if (location.pathname !== saved.address) {
      history.replaceState(null, '', saved.address);
      form.action = saved.address;
    }

    const others = form.querySelector<HTMLElement>('[data-others]');
    if (others) {
      others.hidden = saved.others.length === 0;
      others.textContent = saved.others.length === 0 ? '' : `${saved.others.join(' and ')} ${saved.others.length === 1 ? 'has' : 'have'} this open too.`;
    }

    say(`Draft saved at ${new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })}.`);
  };

  // What is not saved is asked about before the page is left.
  const failed = (answer: Response | undefined): void => {
    dirty = true;
    if (answer?.status === 409) {
      overtaken = true;
      say('This draft was saved from another window: nothing is saved here any more. Copy what you need and load the page again.');
      return;
    }

    if (answer?.status === 413) {
      say('Not saved: this is more than a draft holds. Make it shorter, or two of it.');
      return;
    }

    const signedOut = answer !== undefined && (answer.type === 'opaqueredirect' || answer.status === 401);
    say(
      signedOut
        ? 'Not saved: you are signed out. Sign in in another window, and this one goes on saving.'
        : 'Not saved: the site cannot be reached. It is tried again every few seconds; leave this page open.',
    );
    setTimeout(save, quiet * 2);
  };

  const soon = afterPause(quiet, save);
  form.addEventListener('input', () => {
    dirty = true;
    soon();
  });
  form.addEventListener('submit', (event) => {
    // What is sent names the version that it goes on from, and a save on its way makes a new one.
    if (saving) {
      event.preventDefault();
      void saving.finally(() => form.requestSubmit(event.submitter));
      return;
    }

    dirty = false;
  });
  window.addEventListener('online', save);
  window.addEventListener('beforeunload', (event) => {
    if (dirty) {
      event.preventDefault();
    }
  });
}
