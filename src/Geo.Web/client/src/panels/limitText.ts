import { short } from "../figures/numbers.ts";
import { scaleOf, type Scale } from "../figures/threshold.ts";
import type { Loaded } from "../state/page.ts";
import { t } from "../words/words.ts";

/** The scale of a loaded standard's headline measure; null where it has no limit. */
export function scaleFor(loaded: Loaded | null): Scale | null {
  const measure = loaded?.finding.measures?.[loaded.finding.headline ?? 0];
  return measure === undefined || loaded?.reach == null ? null : scaleOf(measure, loaded.reach.curve.farthestMm);
}

/** A limit in the unit of the standard: 12.5 km, 20 minutes. */
export function limitText(loaded: Loaded, limitMm: number): string {
  const scale = scaleFor(loaded);
  return scale === null ? "" : t(`web.limit-in.${scale.unit}`, short(limitMm / scale.mmPerUnit, 2));
}
