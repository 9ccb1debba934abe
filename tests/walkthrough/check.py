#!/usr/bin/env python3
"""Judges what a walkthrough left in a folder with foreign tools: signatures, papers, pictures."""
import json, os, pathlib, re, subprocess, sys, tempfile

out = pathlib.Path(sys.argv[1])
findings = []


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout + done.stderr


def expect(good, what, output=""):
    if not good:
        findings.append(f"{what}\n    {output.strip()[-400:]}" if output else what)


def cms_is_good(content, signature):
    code, output = run("openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature,
                       "-content", content, "-CAfile", out / "ca.pem", "-out", "/dev/null")
    return code == 0, output


def pdf_is_signed(path):
    code, output = run("pdfsig", "-nocert", path)
    return code == 0 and "Signature is Valid" in output, output


def flipped(path, folder, marker=None):
    data = bytearray(path.read_bytes())
    place = data.index(marker) + len(marker) + 3 if marker else len(data) // 2
    data[place] ^= 1
    twin = pathlib.Path(folder) / path.name
    twin.write_bytes(data)
    return twin


def check_request(folder):
    good, output = cms_is_good(out / "request.json", out / "request.p7s")
    expect(good, "openssl refuses request.p7s", output)
    expect(not cms_is_good(flipped(out / "request.json", folder), out / "request.p7s")[0],
           "openssl takes another request.json")
    expect(not cms_is_good(out / "request.json", flipped(out / "request.p7s", folder))[0],
           "openssl takes a changed request.p7s")


def check_paper(name, folder, signed):
    path = out / name
    code, output = run("qpdf", "--check", path)
    expect(code == 0, f"qpdf --check {name}", output)
    code, output = run("pdffonts", path)
    rows = [line.split() for line in output.splitlines()[2:]]
    expect(code == 0 and rows and all(row[-5] == "yes" for row in rows), f"fonts of {name} are not embedded", output)
    code, text = run("pdftotext", "-layout", path, "-")
    expect(code == 0 and re.search("[әғқңөұүіһӘҒҚҢӨҰҮІ]", text), f"{name} gives no Kazakh letters back")
    if signed:
        good, output = pdf_is_signed(path)
        expect(good, f"pdfsig refuses {name}", output)
        expect(not pdf_is_signed(flipped(path, folder, b"/MediaBox"))[0], f"pdfsig takes a changed {name}")
    return text


def check_qr(name, folder, type):
    """As an inspector would: a page at 150 dpi, a reader of QR codes, the keys of the public page."""
    run("pdftoppm", "-gray", "-r", "150", out / name, pathlib.Path(folder) / name)
    pages = sorted(pathlib.Path(folder).glob(f"{name}-*.pgm"))
    texts = {line for page in pages for line in run("zbarimg", "-q", "--nodbus", "--raw", page)[1].splitlines()
             if line.startswith("https://")}
    expect(len(texts) == 1, f"{len(texts)} QR codes on {name}")
    for text in texts:
        verify = [pathlib.Path(os.environ["RUQSAT_PROGRAMS"]) / "ruqsatctl", "verify", "--json", "--trust",
                  out / "paper-keys.pem", "--qr"]
        code, output = run(*verify, text)
        expect(code == 0 and json.loads(output)["statement"]["type"] == type, f"the QR code of {name}", output)
        code, output = run(*verify, text[:-1] + ("Q" if text[-1] != "Q" else "A"))
        expect(code == 1, f"a changed QR code of {name} is taken", output)


wanted = ["summary.json", "request.json", "request.p7s", "receipt.pdf", "licence.pdf", "refusal.pdf",
          "ca.pem", "root.pem", "paper-keys.pem", "shots"]
missing = [name for name in wanted if not (out / name).exists()]
if missing:
    sys.exit("missing: " + ", ".join(missing))
summary = json.loads((out / "summary.json").read_text())
expect(summary["failures"] == [], f"failures: {summary['failures']}")
expect(summary["totalMs"] >= sum(step["ms"] for step in summary["steps"]) > 0, "times do not add up")
with tempfile.TemporaryDirectory() as folder:
    check_request(folder)
    check_paper("receipt.pdf", folder, False)
    licence = check_paper("licence.pdf", folder, True)
    check_paper("refusal.pdf", folder, True)
    check_qr("licence.pdf", folder, "licence")
    check_qr("refusal.pdf", folder, "refusal")
expect(summary["licenceNumber"] and summary["licenceNumber"] in licence, "the licence does not bear its number")
screens = {}
for picture in (out / "shots").glob("*.png"):
    match = re.fullmatch(r"(\d\d-.+)-(kk|ru|en)\.png", picture.name)
    expect(match, f"shots/{picture.name}: not NN-<screen>-<kk|ru|en>.png")
    if match:
        screens.setdefault(match[1], set()).add(match[2])
expect(len(screens) >= 10, f"pictures of {len(screens)} screens only")
for screen, languages in sorted(screens.items()):
    expect(languages == {"kk", "ru", "en"}, f"{screen}: only in {sorted(languages)}")
expect("BEGIN CERTIFICATE" in (out / "root.pem").read_text(), "root.pem")
expect("BEGIN X509 CRL" in (out / "ca.pem").read_text(), "ca.pem holds no CRLs")

print("\n".join(findings) if findings else "the walkthrough's results are good")
sys.exit(1 if findings else 0)
