#!/usr/bin/env python3
"""Makes the packaged outlines of provinces and communes from two files of TopoJSON.

    outlines.py PROVINCES.topojson COMMUNES.topojson OUTPUT.bin.gz

Nothing is simplified or moved: the output has the same points on the same grid, as differences.
After unpacking: the grid as four doubles (degrees in a step east and north; the degrees of the
point 0, 0), then for each of the two files

    the number of arcs; of each the number of points and the points
    the number of outlines; of each the code, the province, and the number of rings;
        of each ring the number of arcs and the arcs

All numbers are whole and in base 128, the lowest seven bits first, the high bit set on all but
the last byte. Those that can be below 0 – steps, and arcs, where ~n is arc n backwards – are
doubled first, and inverted if they are below 0. The first point of an arc counts from the last
point of the arc before. OutlinesTest holds the result against the same two files, which it reads
by itself.
"""
import gzip
import json
import struct
import sys


def number(out, value):
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def signed(out, value):
    number(out, ~(value << 1) if value < 0 else value << 1)


def arcs(out, topology):
    number(out, len(topology["arcs"]))
    end = (0, 0)
    for arc in topology["arcs"]:
        number(out, len(arc))
        x, y = 0, 0
        for i, (dx, dy) in enumerate(arc):
            x, y = x + dx, y + dy
            signed(out, dx - end[0] if i == 0 else dx)
            signed(out, dy - end[1] if i == 0 else dy)
        end = (x, y)


def rings(geometry):
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        if len(polygon) != 1:
            sys.exit("A polygon with a hole: the reader knows none.")
        yield polygon[0]


def outlines(out, topology):
    geometries = topology["objects"]["layer"]["geometries"]
    number(out, len(geometries))
    for geometry in geometries:
        properties = geometry["properties"]
        number(out, int(properties.get("code", properties["province"])))
        number(out, int(properties["province"]))
        all_rings = list(rings(geometry))
        number(out, len(all_rings))
        for ring in all_rings:
            number(out, len(ring))
            for arc in ring:
                signed(out, arc)


def main(provinces, communes, output):
    topologies = [json.load(open(each, encoding="utf-8")) for each in (provinces, communes)]
    if topologies[0]["transform"] != topologies[1]["transform"]:
        sys.exit("The two files are not on one grid.")
    transform = topologies[0]["transform"]
    out = bytearray(struct.pack(">4d", *transform["scale"], *transform["translate"]))
    for each in topologies:
        arcs(out, each)
        outlines(out, each)
    with open(output, "wb") as file:
        # Neither a name nor a time goes into the file: the same input gives the same bytes.
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=9, mtime=0) as packed:
            packed.write(out)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
