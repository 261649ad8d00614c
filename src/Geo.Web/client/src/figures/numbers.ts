/** Whole numbers with thousands separators, the same in both languages. */
export function whole(value: number): string {
  const digits = Math.abs(Math.round(value)).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return Math.round(value) < 0 ? `−${digits}` : digits;
}

/** People: whole; somebody who rounds to nobody is "< 1", as everywhere in the product. */
export function people(persons: number): string {
  return persons > 0 && persons < 0.5 ? "< 1" : whole(persons);
}

/** A change of people with its sign. */
export function change(persons: number): string {
  const rounded = Math.round(persons);
  return rounded > 0 ? `+${whole(rounded)}` : whole(rounded);
}

/** A share in percent with one decimal; what is not quite everything never reads as 100.0. */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000);
  const shown = share < 1 && tenths === 1000 ? 999 : share > 0 && tenths === 0 ? 1 : tenths;
  return `${(shown / 10).toFixed(1)}%`;
}

/** Millimetres as kilometres with two decimals. */
export function kilometres(mm: number): string {
  return (mm / 1e6).toFixed(2);
}

/** A number without needless zeros: 5, 0.92, 12.5. */
export function short(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
