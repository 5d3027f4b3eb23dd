import { addSearchField } from './searchFields.ts';
import { addSuggestField } from './suggestFields.ts';

/** Adds `search` and `suggest` with their types to the schema. */
export function addSearch(): void {
  addSearchField();
  addSuggestField();
}
