"""Nearest and second-nearest facility of every cell, and who lives nearer to the border."""

from math import hypot, inf, sqrt

from ground import MARGIN, plane


def two_nearest(cells, facilities, ground):
    """For each cell id: [(mm, facility), (mm, facility)]; at equal distance the smaller id comes first."""
    near, planes = {}, {}
    for cell in cells:
        y = cell.at[1]
        if y not in planes:
            planes[y] = [(facility, facility.at[0], up * up, along) for facility in facilities for up, along in [plane(y, facility.at[1])]]
        squares = [(up2 + (along * (x - cell.at[0])) ** 2, facility) for facility, x, up2, along in planes[y]]
        second = sorted(square for square, _ in squares)[:2][-1]
        limit = (sqrt(second) * (1 + 2 * MARGIN) + 0.01) ** 2
        near[cell.id] = [facility for square, facility in squares if square <= limit]
    ground.ask([(cell.at, facility.at) for cell in cells for facility in near[cell.id]])
    return {cell.id: sorted(((ground.mm(cell.at, facility.at), facility) for facility in near[cell.id]), key=lambda row: (row[0], row[1].id))[:2]
            for cell in cells}


def to_side(at, a, b):
    """Metres to a side that is straight in degrees, in a plane about the place; and how far along it that is."""
    up_a, along_a = plane(at[1], a[1])
    up_b, along_b = plane(at[1], b[1])
    ax, bx = along_a * (a[0] - at[0]), along_b * (b[0] - at[0])
    dx, dy = bx - ax, up_b - up_a
    part = min(1, max(0, -(ax * dx + up_a * dy) / (dx * dx + dy * dy)))
    return hypot(ax + part * dx, up_a + part * dy), part


def nearer_to_border(cells, nearest, sides, ground):
    """Cells whose nearest facility is farther than the border. Doubtful ones are asked about in millionths of a degree along the side."""
    found = []
    for cell in cells:
        mm = nearest[cell.id][0][0]
        least, part, (a, b) = inf, 0, (None, None)
        for side in sides:
            up = plane(cell.at[1], side[0][1])[0]
            if abs(up) > least + 5000:
                continue
            metres, at = to_side(cell.at, *side)
            if metres < least:
                least, part, (a, b) = metres, at, side
        if abs(least * 1000 - mm) < 0.005 * mm:
            spots = [(round(a[0] + s * (b[0] - a[0])), round(a[1] + s * (b[1] - a[1]))) for s in (min(1, max(0, part + k / 1000)) for k in range(-50, 51))]
            ground.ask([(cell.at, spot) for spot in spots])
            exact = min(ground.mm(cell.at, spot) for spot in spots)
            assert abs(exact - mm) > 500, "too close to the border to say"
            least = exact / 1000
        if least * 1000 < mm:
            found.append(cell)
    return found
