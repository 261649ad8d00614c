import type { Measure } from "../api/shapes.ts";

/** The slider's scale: minutes where the measure is a time under an assumption, else kilometres. */
export interface Scale {
  readonly unit: "minutes" | "kilometres";
  /** Millimetres that one minute or kilometre stands for; of journeys counted in time, milliseconds. */
  readonly mmPerUnit: number;
  readonly step: number;
  readonly most: number;
  /** The standard's own limit in the unit. */
  readonly own: number;
}

/** Makes the scale of a measure; it reaches to the farthest people, at most to five times the limit, at least to twice. */
export function scaleOf(measure: Measure, farthestMm: number): Scale {
  const limitMm = measure.limitsMm.at(-1) ?? 0;
  const minutes = measure.joinedMm === null || measure.limitsMs !== undefined ? measure.timeLimitMinutes : null;
  const mmPerUnit = minutes === null ? 1e6 : limitMm / minutes;
  const own = limitMm / mmPerUnit;
  const step = minutes === null ? (own > 3 ? 0.1 : 0.05) : 0.5;
  const wanted = Math.min(Math.max(farthestMm / mmPerUnit, own * 2), own * 5);
  const round = wanted > 20 ? 5 : wanted > 4 ? 1 : 0.5;
  return { unit: minutes === null ? "kilometres" : "minutes", mmPerUnit, step, most: Math.ceil(wanted / round) * round, own };
}

/** The slider's value as a limit; at the standard's own value it is the standard's own limit to the millimetre. */
export function limitAt(scale: Scale, value: number): number {
  return Math.abs(value - scale.own) < scale.step / 2 ? Math.round(scale.own * scale.mmPerUnit) : Math.round(value * scale.mmPerUnit);
}
