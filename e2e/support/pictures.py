"""Small PNG pictures made here, so that no test needs a file or a library for them."""

import struct
import zlib


def png(width, height, colour_at):
    """`colour_at(x, y)` gives red, green and blue."""
    rows = b"".join(b"\0" + bytes(value for x in range(width) for value in colour_at(x, y)) for y in range(height))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
