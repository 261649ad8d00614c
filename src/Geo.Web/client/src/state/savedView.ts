/** A view that a presenter chose: its title and its address, without language and theme. */
export interface SavedView {
  readonly title: string;
  readonly hash: string;
}
