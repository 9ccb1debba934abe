#!/usr/bin/env python3
"""Fails on a word of the windows that is missing, unfinished or obsolete, on placeholders, plural
forms or mnemonics that differ from the source, on a string of a form that should not be translated,
and on words in the sources that nobody collected (target "words")."""
import pathlib, re, subprocess, sys, tempfile
import xml.etree.ElementTree as tree

root = pathlib.Path(sys.argv[1])
lupdate = sys.argv[2]
PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|L?n)")
MNEMONIC = re.compile(r"&(?![&\s])\w")
FORMS = {"kk": 2, "ru": 3, "en": 2}
KAZAKH_LATIN = {"PDF", "PIN", "Caps", "Lock", "Ctrl", "Alt", "Enter", "Esc", "Left", "Right"}
findings = []


def messages(path):
    for context in tree.parse(path).getroot().iter("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


def texts_of(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def check(path, language, ours):
    for context, message in messages(path):
        source = message.findtext("source")
        where = f"{path.name}: {context}: {source!r}"
        translation = message.find("translation")
        if translation.get("type"):
            findings.append(f"{where}: {translation.get('type')}")
            continue
        texts = texts_of(message)
        plural = message.get("numerus") == "yes"
        if plural and len(texts) != FORMS[language]:
            findings.append(f"{where}: {len(texts)} plural forms, not {FORMS[language]}")
        for text in texts:
            if not text.strip() and source.strip():
                findings.append(f"{where}: empty")
                continue
            if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text)):
                findings.append(f"{where}: other placeholders in {text!r}")
            if bool(MNEMONIC.search(source)) != bool(MNEMONIC.search(text)):
                findings.append(f"{where}: mnemonic in only one of {text!r}")
            if ours and (source[-1:] in ":…?") != (text[-1:] in ":…?"):
                findings.append(f"{where}: ends otherwise: {text!r}")
            if "!" in text or re.search(r"пожалуйста|өтінеміз|өтінемін", text):
                findings.append(f"{where}: no exclamation marks, no pleading: {text!r}")
            if language == "kk":
                words = set(re.findall(r"[A-Za-z]{3,}", re.sub(r"<[^>]+>|\*\.\w+", "", text)))
                foreign = words - KAZAKH_LATIN - set(re.findall(r"[A-Z]{3,4}", source))
                if foreign:
                    findings.append(f"{where}: Latin words in Kazakh text: {sorted(foreign)}")


for language in ("kk", "ru", "en"):
    check(root / f"translations/ruqsat_{language}.ts", language, True)
check(root / "translations/qtbase_kk.ts", "kk", False)

for form in sorted((root / "forms").glob("*.ui")):
    for match in re.finditer(r'name="(role|kind|tone|glyph|ground|edges)"[^>]*>\s*<string>', form.read_text()):
        findings.append(f"{form.name}: property {match[1]} without notr=\"true\"")

with tempfile.TemporaryDirectory() as folder:
    fresh = pathlib.Path(folder) / "fresh.ts"
    sources = [str(p) for pattern in ("*.cpp", "*.h") for p in
               sorted((root / "app/workstation").rglob(pattern))]
    forms = [str(p) for p in sorted((root / "forms").glob("*.ui"))]
    subprocess.run([lupdate, "-silent", "-locations", "none", *sources, *forms, "-ts", str(fresh)],
                   check=True, capture_output=True)
    key = lambda context, message: (context, message.findtext("source"), message.findtext("comment"))
    used = {key(*pair) for pair in messages(fresh)}
    for language in ("kk", "ru"):
        kept = {key(*pair) for pair in messages(root / f"translations/ruqsat_{language}.ts")}
        for context, source, _ in sorted(used - kept, key=str):
            findings.append(f"ruqsat_{language}.ts: {context}: {source!r}: not collected")
        for context, source, _ in sorted(kept - used, key=str):
            findings.append(f"ruqsat_{language}.ts: {context}: {source!r}: no longer used")

print("\n".join(findings) if findings else "all words are there")
sys.exit(1 if findings else 0)
