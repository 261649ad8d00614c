"""Gap areas and the point that would help most of all, by trying every one."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import accumulate
from math import sqrt

from ground import MARGIN, about, plane


def clusters(cells, link_mm, ground):
    """Cells hang together if a chain of steps of at most the link joins them."""
    reach, rows = link_mm / 1000 * (1 + MARGIN), defaultdict(list)
    for cell in sorted(cells, key=lambda cell: cell.at):
        rows[cell.at[1]].append(cell)
    surely, perhaps = [], []
    for cell in cells:
        for y, row in rows.items():
            up, along = plane(cell.at[1], y)
            if y < cell.at[1] or abs(up) > reach:
                continue
            columns, width = [other.at[0] for other in row], sqrt(reach ** 2 - up ** 2) / along
            for other in row[bisect_left(columns, cell.at[0] - width):bisect_right(columns, cell.at[0] + width)]:
                (surely if about(cell.at, other.at) * 1000 < link_mm * (1 - MARGIN) else perhaps).append((cell, other))
    ground.ask([(a.at, b.at) for a, b in perhaps])
    root = {cell.id: cell.id for cell in cells}

    def top(key):
        while root[key] != key:
            root[key] = key = root[root[key]]
        return key

    for a, b in surely + [(a, b) for a, b in perhaps if ground.mm(a.at, b.at) <= link_mm]:
        root[top(a.id)] = top(b.id)
    groups = defaultdict(list)
    for cell in cells:
        groups[top(cell.id)].append(cell)
    return list(groups.values())


class Within:
    """How many people of a group live within the limit of any place: surely, at most, and exactly."""

    def __init__(self, cells, limit_mm, ground):
        self.limit_mm, self.ground, self.rows, self.widths = limit_mm, ground, [], {}
        by_row = defaultdict(list)
        for cell in sorted(cells, key=lambda cell: cell.at):
            by_row[cell.at[1]].append(cell)
        for y, row in by_row.items():
            self.rows.append((y, row, [cell.at[0] for cell in row], [0, *accumulate(cell.people for cell in row)]))

    def width(self, y, other, factor):
        key = (y, other, factor)
        if key not in self.widths:
            (up, along), limit = plane(y, other), self.limit_mm / 1000 * factor
            self.widths[key] = sqrt(limit ** 2 - up ** 2) / along if abs(up) <= limit else None
        return self.widths[key]

    def spans(self, at):
        """For each row: from where to where a cell may be within the limit, and surely is."""
        for y, row, columns, sums in self.rows:
            outer, inner = self.width(at[1], y, 1 + MARGIN), self.width(at[1], y, 1 - MARGIN)
            if outer is None:
                continue
            first, last = bisect_left(columns, at[0] - outer), bisect_right(columns, at[0] + outer)
            start, end = (first, first) if inner is None else (bisect_left(columns, at[0] - inner), bisect_right(columns, at[0] + inner))
            yield row, sums, first, last, start, end

    def bounds(self, at):
        surely = most = 0
        for _, sums, first, last, start, end in self.spans(at):
            surely += sums[end] - sums[start]
            most += sums[last] - sums[first]
        return surely, most

    def exactly(self, at):
        doubtful = [cell for row, _, first, last, start, end in self.spans(at) for cell in row[first:start] + row[end:last]]
        self.ground.ask([(at, cell.at) for cell in doubtful])
        return self.bounds(at)[0] + sum(cell.people for cell in doubtful if self.ground.mm(at, cell.at) <= self.limit_mm)


def helping(gap, candidates, limit_mm, ground):
    """Of all cells the one with most of the gap's people within the limit; of equally good ones the smallest id."""
    within = Within(gap, limit_mm, ground)
    bounds = [(cell, *within.bounds(cell.at)) for cell in candidates]
    floor = max(surely for _, surely, _ in bounds)
    best, found = None, -1
    for cell, surely, most in sorted(bounds, key=lambda row: row[0].id):
        if most < floor or most <= found:
            continue
        people = surely if surely == most else within.exactly(cell.at)
        if people > found:
            best, found = cell, people
    return best, found
