import type { Page } from "../state/page.ts";
import { t } from "../words/words.ts";

/** Copies the address of this very view; where the browser forbids it, the address bar holds it all the same. */
export async function share(page: Page): Promise<void> {
  let text = t("web.shared");
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    text = t("web.share-by-hand");
  }

  page.set({ notice: { text, remedy: "" } });
}
