"""The rules of the demo's standards as their clauses and readings state them, restated here and not read from the product."""

from dataclasses import dataclass, field

EMERGENCY = {"emergency_centre", "emergency_station"}

# km/h in towns and in the country; the way is 1.3 times the straight line.
SPEEDS = {"walk": (48, 48), "ebike": (200, 200), "car": (300, 400), "ambulance": (300, 400)}  # tenths of km/h


def minutes_to_mm(preset, urban, minutes):
    """The longest straight line that takes so long: speed × time ÷ 1.3, rounded down to the millimetre."""
    tenths = SPEEDS[preset][0 if urban else 1]
    return tenths * 100_000 * minutes * 10 // (60 * 13)


@dataclass
class Rule:
    id: str
    urban: bool
    classes: set
    radii: list = field(default_factory=list)
    minutes: int = 0
    joined: str = ""
    mean: bool = False

    def measures(self):
        """Name, assumption, limits in millimetres."""
        rows = [("radius", None, [km * 1_000_000 for km in self.radii])] if self.radii else []
        if self.minutes:
            presets = ["ambulance"] if self.classes <= EMERGENCY else ["walk", "ebike", "car"]
            rows += [(preset, preset, [minutes_to_mm(preset, self.urban, self.minutes)]) for preset in presets]
        if self.joined:
            last = [rows[0][2][-1], rows[1][2][-1]]
            rows.append((self.joined, rows[1][1], [max(last) if self.joined == "either" else min(last)]))
        return rows


RULES = [
    Rule("KJ-R1", True, EMERGENCY, [5]),
    Rule("KJ-R2", False, EMERGENCY, [10, 20]),
    Rule("PB-R1", True, {"community_centre", "community_station", "hospital"}, minutes=15),
    Rule("PB-R2", False, {"township_hospital", "village_clinic", "community_centre", "hospital"}, minutes=30),
    Rule("YX-R1", True, EMERGENCY, [5], 15, "either", True),
    Rule("YX-R2", False, EMERGENCY, [20], 30, "both"),
]


def idle(rule, facility):
    """Why a facility of the rule's classes does not cover; None where it does."""
    if facility.classes & rule.classes <= EMERGENCY:
        if facility.ambulances == 0:
            return "noVehicle"
        if not facility.day_and_night:
            return "notOpenAllHours"
    return None if facility.at else "unlocated"
