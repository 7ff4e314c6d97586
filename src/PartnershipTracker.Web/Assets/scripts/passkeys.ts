// Passkeys: a form with data-passkey="create" or "get" asks the server for a challenge (data-options), has the browser make or show a
// passkey, and is sent with it in its field "credential". Without scripts the form to sign in by passkey stays hidden.
export {};

const forms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]');
const canPasskeys = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

for (const form of canPasskeys ? forms : []) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form);
  });
}

async function submit(form: HTMLFormElement): Promise<void> {
  const say = form.querySelector('[data-passkey-error]');
  if (say) say.textContent = '';
  try {
    const credential = await ask(form);
    const field = form.elements.namedItem('credential');
    if (!(credential instanceof PublicKeyCredential) || !(field instanceof HTMLInputElement)) throw new Error('no passkey');
    field.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    if (say) say.textContent = form.dataset['passkey'] === 'get' ? 'No passkey was shown. Try again, or use your password.' : 'No passkey was made. Try again.';
  }
}

async function ask(form: HTMLFormElement): Promise<Credential | null> {
  const answer = await fetch(form.dataset['options'] ?? '', { method: 'POST', body: new FormData(form) });
  if (!answer.ok) throw new Error(String(answer.status));
  const options = await answer.json();
  return form.dataset['passkey'] === 'get'
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
}
