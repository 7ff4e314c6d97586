/** Runs an act once nothing has asked for it for a while. */
export function afterPause(milliseconds: number, act: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
  };
}
