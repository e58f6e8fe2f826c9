#!/usr/bin/env python3
"""Makes src/widgets/geography/world.json from the public-domain Natural Earth countries (1:110 million).

    apt-get download python3-geopandas && dpkg -x python3-geopandas_*.deb natural-earth
    python3 web/tools/world.py natural-earth > web/src/widgets/geography/world.json

The result is committed: a build needs neither the package nor this script. Each country is its ISO code, its
name, its continent, and its rings as steps in tenths of a degree in base 36.
"""

import json
import pathlib
import struct
import sys

TOLERANCE, SMALLEST = 0.22, 0.5


def countries(folder):
    base = next(pathlib.Path(folder).rglob("naturalearth_lowres.dbf")).with_suffix("")
    records = read_records(base.with_suffix(".dbf").read_bytes())
    return list(zip(records, read_shapes(base.with_suffix(".shp").read_bytes())))


def read_records(data):
    count, header, size = struct.unpack("<IHH", data[4:12])
    fields, place = [], 32
    while data[place] != 13:
        fields.append((data[place:place + 11].split(b"\0")[0].decode(), data[place + 16]))
        place += 32
    for number in range(count):
        place, record = header + number * size + 1, {}
        for name, length in fields:
            record[name] = data[place:place + length].decode("latin-1").strip()
            place += length
        yield record


def read_shapes(data):
    place = 100
    while place < len(data):
        length = struct.unpack(">I", data[place + 4:place + 8])[0] * 2
        body = data[place + 8:place + 8 + length]
        parts, points = struct.unpack("<II", body[36:44])
        starts = [*struct.unpack(f"<{parts}I", body[44:44 + 4 * parts]), points]
        flat = struct.unpack(f"<{points * 2}d", body[44 + 4 * parts:44 + 4 * parts + 16 * points])
        pairs = list(zip(flat[::2], flat[1::2]))
        yield [pairs[a:b] for a, b in zip(starts, starts[1:])]
        place += 8 + length


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2


def simplify(ring):
    """Douglas and Peucker; a ring is cut at its farthest point first."""
    far = max(range(len(ring)), key=lambda i: (ring[i][0] - ring[0][0]) ** 2 + (ring[i][1] - ring[0][1]) ** 2)
    return thin(ring[:far + 1])[:-1] + thin(ring[far:])


def thin(line):
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1e-9
    distance = [abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length for x, y in line[1:-1]]
    worst = max(range(len(distance)), key=distance.__getitem__)
    if distance[worst] < TOLERANCE:
        return [line[0], line[-1]]
    return thin(line[:worst + 2])[:-1] + thin(line[worst + 1:])


def encode(ring):
    """Differences in base 36, `x,y` joined by spaces."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    steps, last = [], (0, 0)
    for point in tenths[:-1]:
        if steps and point == last:
            continue
        steps.append(f"{base36(point[0] - last[0])},{base36(point[1] - last[1])}")
        last = point
    return " ".join(steps)


def base36(number):
    digits, value = "", abs(number)
    while True:
        digits, value = "0123456789abcdefghijklmnopqrstuvwxyz"[value % 36] + digits, value // 36
        if value == 0:
            return ("-" if number < 0 else "") + digits


CODES = {"France": "FRA", "Norway": "NOR", "Kosovo": "XKX", "N. Cyprus": "CYN", "Somaliland": "SOL"}


def with_guiana(all_countries):
    """French Guiana is a piece of France there; here it is a place of its own, on its own continent."""
    for record, rings in all_countries:
        if record["name"] == "France":
            far = [ring for ring in rings if ring[0][0] < -40]
            yield {"name": "French Guiana", "iso_a3": "GUF", "continent": "South America"}, far
            rings = [ring for ring in rings if ring not in far]
        yield record, rings


def main(folder):
    lines = []
    for record, rings in sorted(with_guiana(countries(folder)), key=lambda pair: pair[0]["name"]):
        largest = max(map(area, rings))
        kept = [ring for ring in rings if area(ring) >= SMALLEST or area(ring) == largest]
        code = CODES.get(record["name"], record["iso_a3"])
        line = [code, record["name"], record["continent"], ";".join(encode(simplify(ring)) for ring in kept)]
        lines.append(json.dumps(line))
    print("[\n" + ",\n".join(lines) + "\n]")


if __name__ == "__main__":
    main(sys.argv[1])
