// A list follows its filters as they are chosen and typed. Without scripts the form is sent by its button.
import { LiveFilters } from './filters/live-filters';

const [form, results] = ['filters', 'results'].map((name) => document.querySelector<HTMLElement>(`[data-part="${name}"]`));
if (form instanceof HTMLFormElement && results) {
  new LiveFilters(form, results).begin();
}
