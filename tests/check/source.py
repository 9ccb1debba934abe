#!/usr/bin/env python3
"""Fails on an include that a folder of app/ may not use, on a source file over 400 lines, on a
target that does not open with three lines saying what it is for, and on unformatted code."""
import json, pathlib, re, shutil, subprocess, sys

root = pathlib.Path(sys.argv[1])
levels = json.loads((root / "tests/check/levels.json").read_text())
MAX_LINES = 400

QT_ROOT = next(pathlib.Path("/usr/include").glob("*/qt6"))
QT_MODULES = {}
for module in QT_ROOT.iterdir():
    if module.is_dir() and module.name.startswith("Qt"):
        for header in module.iterdir():
            QT_MODULES.setdefault(header.name, module.name)

OUTSIDE = [
    (r"^openssl/", "OpenSSL"), (r"^qpdf/", "qpdf"), (r"^libxml/", "libxml2"),
    (r"^boost/", "Boost"), (r"^p11-kit/", "p11-kit"), (r"^sqlcipher/|^sqlite3", "SQLCipher"),
    (r"^argon2", "argon2"), (r"^sane/", "SANE"), (r"^leptonica/|^allheaders", "leptonica"),
    (r"^tesseract/", "tesseract"), (r"^qrencode", "qrencode"), (r"^cups/", "CUPS"),
    (r"^libpq-fe", "libpq"),
]
POSIX = re.compile(r"^(sys/|unistd|fcntl|signal|dlfcn|poll|errno|spawn|linux/|seccomp|pwd|termios|malloc\.h)")


def library_of(header):
    for pattern, name in OUTSIDE:
        if re.search(pattern, header):
            return name
    first = header.split("/")[0]
    if first.startswith("Qt") and (QT_ROOT / first).is_dir() and "/" in header:
        return first
    if header in QT_MODULES:
        return QT_MODULES[header]
    if POSIX.search(header):
        return "posix"
    if "." in header or "/" in header:
        return header  # an unknown outside header: never listed, so always a finding
    return None  # the C++ standard library


def closure(folder):
    seen, todo = set(), [folder]
    while todo:
        for used in levels[todo.pop()]["uses"]:
            if used not in seen:
                seen.add(used)
                todo.append(used)
    return seen | {folder}


findings = []
sources = [p for top in ("app", "tests") for p in sorted((root / top).rglob("*"))
           if p.suffix in (".cpp", ".h")]
for path in sources:
    name = path.relative_to(root)
    lines = path.read_text().splitlines()
    if len(lines) > MAX_LINES:
        findings.append(f"{name}: {len(lines)} lines, more than {MAX_LINES}")
    if name.parts[0] != "app":
        continue
    folder = name.parts[1]
    rule = levels[folder]
    if name.suffix == ".h" and "#pragma once" not in lines:
        findings.append(f"{name}: no #pragma once")
    for number, line in enumerate(lines, 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
        if not match:
            continue
        kind, header = match.groups()
        if kind == '"':
            if "/" not in header and (header.startswith("ui_") or header.endswith(".moc")):
                continue
            target = header.split("/")[0]
            if target not in closure(folder):
                findings.append(f'{name}:{number}: "{header}" – {folder} may not use {target}')
            continue
        library = library_of(header)
        if library and library not in rule["libraries"]:
            findings.append(f"{name}:{number}: <{header}> – {folder} may not use {library}")
        place = rule.get("only", {}).get(library)
        if place and place not in name.parts:
            findings.append(f"{name}:{number}: <{header}> – only {folder}/{place} may use {library}")

for folder in levels:
    listing = root / "app" / folder / "CMakeLists.txt"
    if listing.exists():
        head = listing.read_text().splitlines()[:3]
        if len(head) < 3 or not all(line.startswith("# ") for line in head):
            findings.append(f"app/{folder}/CMakeLists.txt: opens without three lines saying what it is for")

clang_format = shutil.which("clang-format")
if not clang_format:
    findings.append("clang-format is not installed (packaging/packages.txt)")
elif sources:
    done = subprocess.run([clang_format, "--dry-run", "--Werror", *map(str, sources)],
                          capture_output=True, text=True)
    unformatted = {line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line}
    for path in sorted(unformatted):
        findings.append(f"{pathlib.Path(path).relative_to(root)}: not formatted (clang-format -i)")

print("\n".join(findings) if findings else f"{len(sources)} files, no findings")
sys.exit(1 if findings else 0)
