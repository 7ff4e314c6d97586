// The passage that is selected in the text goes into the form, with its place, letter for letter as the text has it.

const text = document.querySelector<HTMLElement>('[data-text]');
const quote = document.querySelector<HTMLTextAreaElement>('textarea[name="quote"]');
const start = document.querySelector<HTMLInputElement>('input[name="start"]');

/** Where a place on the page is in the stored text, in UTF-16 code units; undefined outside of it. */
function placeOf(node: Node, offset: number): number | undefined {
  const paragraph = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (!paragraph) {
    return undefined;
  }

  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset['start']) + before.toString().length;
}

async function listen(text: HTMLElement, quote: HTMLTextAreaElement, start: HTMLInputElement): Promise<void> {
  const answer = await fetch(`/api/v1/sources/${encodeURIComponent(text.dataset['text'] ?? '')}/text`).catch(() => undefined);
  if (!answer?.ok) {
    return;
  }

  const stored = await answer.text();
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }

    const range = selection.getRangeAt(0);
    const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
    if (from === undefined || to === undefined || to <= from) {
      return;
    }

    const passage = stored.slice(from, to);
    const trimmed = passage.trim();
    quote.value = trimmed;
    start.value = String(from + passage.indexOf(trimmed));
  });
  quote.addEventListener('input', () => {
    start.value = '';
  });
}

if (text && quote && start) {
  void listen(text, quote, start);
}
