const a = 6378137;
const f = 1 / 298.257223563;
const b = a * (1 - f);

export type Place = readonly [longitude: number, latitude: number];

/**
 * Length of the geodesic between two places on the WGS 84 ellipsoid, metres: Vincenty (1975), Survey Review 23(176), 88–93, within 0.5 mm.
 * It is used for places on one map; where it does not converge (nearly opposite sides of the globe) the answer is NaN.
 */
export function distance(from: Place, to: Place): number {
  const L = radians(to[0] - from[0]);
  const U1 = Math.atan((1 - f) * Math.tan(radians(from[1])));
  const U2 = Math.atan((1 - f) * Math.tan(radians(to[1])));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let turn = 0; turn < 200; turn++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    const cos2m = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha;
    const C = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda = L + (1 - C) * f * sinAlpha * (sigma + C * sinSigma * (cos2m + C * cosSigma * (2 * cos2m * cos2m - 1)));
    if (Math.abs(lambda - before) > 1e-12) continue;
    const u2 = (cos2Alpha * (a * a - b * b)) / (b * b);
    const A = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    const bend = B * sinSigma * (cos2m + (B / 4) * (cosSigma * (2 * cos2m * cos2m - 1) - (B / 6) * cos2m * (4 * sinSigma * sinSigma - 3) * (4 * cos2m * cos2m - 3)));
    return b * A * (sigma - bend);
  }
  return NaN;
}

/** A ring of places at one distance, metres, from a centre; within 0.1 % of it, for drawing only: nobody is counted by it. */
export function ring(centre: Place, metres: number, corners = 180): Place[] {
  const e2 = f * (2 - f);
  const sine = Math.sin(radians(centre[1]));
  const w = 1 - e2 * sine * sine;
  const perLatitude = radians(1) * ((a * (1 - e2)) / w ** 1.5);
  const perLongitude = radians(1) * ((a * Math.cos(radians(centre[1]))) / Math.sqrt(w));
  return Array.from({ length: corners + 1 }, (_, at) => {
    const turn = ((at % corners) * 2 * Math.PI) / corners;
    return [centre[0] + (Math.sin(turn) * metres) / perLongitude, centre[1] + (Math.cos(turn) * metres) / perLatitude] as const;
  });
}

/** Length of a line through the places, metres. */
export function lengthOf(places: readonly Place[]): number {
  return places.slice(1).reduce((metres, place, before) => metres + distance(places[before]!, place), 0);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
