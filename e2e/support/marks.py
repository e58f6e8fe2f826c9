"""Finds a marked text in bytes, however it was written, packed or cut."""

import base64
import functools
import zlib

#: Unpacked bytes that are looked at for one blob, and how often packed things may be in packed things.
MOST_BYTES, MOST_LAYERS = 64 << 20, 3
GZIP, ZIP_ENTRY = b"\x1f\x8b\x08", b"PK\x03\x04"
ZLIB = tuple(bytes((0x78, flags)) for flags in (0x01, 0x5E, 0x9C, 0xDA))


def encodings(text):
    raw = text.encode()
    yield raw
    yield raw[::-1]
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    yield text.encode("utf-16-le")
    yield "".join(f"%{byte:02X}" for byte in raw).encode()
    for shift in range(3):
        yield base64.b64encode(bytes(shift) + raw)[4 if shift else 0:-4]


def halves(piece):
    """Wherever a piece is cut in two, as by a page of a file or a chunk of a stream, one of these stays whole."""
    size = (len(piece) + 1) // 2
    return piece[:size], piece[-size:]


def found(text, content):
    needles = [half for piece in encodings(text) for half in halves(piece)]
    return any(needle in layer for layer in opened(content) for needle in needles)


@functools.lru_cache(maxsize=4)
def opened(content):
    """Several marks are looked for in the same bytes."""
    return tuple(layers(content))


def layers(content, depth=MOST_LAYERS):
    """The bytes themselves, and what is packed in them at any place."""
    yield content
    if depth == 0:
        return
    for start, window in packed(content):
        inner = unpacked(memoryview(content)[start:], window)
        if inner:
            yield from layers(inner, depth - 1)


def packed(content):
    for magic, window in ((GZIP, 31), *((magic, 15) for magic in ZLIB)):
        place = content.find(magic)
        while place >= 0:
            yield place, window
            place = content.find(magic, place + 1)
    place = content.find(ZIP_ENTRY)
    while place >= 0:
        name, extra = (int.from_bytes(content[place + at:place + at + 2], "little") for at in (26, 28))
        yield place + 30 + name + extra, -15
        place = content.find(ZIP_ENTRY, place + 1)


def unpacked(data, window):
    """As far as it can be read: the end may be cut off, and what looked packed may be none."""
    machine, result = zlib.decompressobj(window), b""
    for start in range(0, len(data), 4096):
        try:
            result += machine.decompress(data[start:start + 4096], MOST_BYTES - len(result))
        except zlib.error:
            # What came before the damage may be real; a handful of bytes is chance.
            break
        if machine.eof or len(result) >= MOST_BYTES:
            break
    return result if len(result) > 12 else b""
