#!/usr/bin/env python3
"""Writes the configuration files of the demo world: world_config.py registry|desks DIR PROGRAMS PACKAGING [PORT]."""
import json
import pathlib
import sys

what, folder, programs, packaging = sys.argv[1:5]
world = pathlib.Path(folder)
pki = world / "pki"


def write(name, content):
    path = world / name
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    path.chmod(0o600)


def text(name):
    return (world / name).read_text().strip()


def registry():
    sandbox = f"http://127.0.0.1:{text('sandbox.port')}"
    write("registry.json", {
        "listen": f"127.0.0.1:{text('registry.port')}",
        "tls": {"ca": str(pki / "tls/tls-ca.pem"), "cert": str(pki / "tls/registry.pem"),
                "key": str(pki / "tls/registry.key")},
        "database": json.loads(text("cluster.json")),
        "storage": str(world / "storage"),
        "gateway": {"url": f"{sandbox}/shep/sync", "cert": str(pki / "registry-is.pem"),
                    "key": str(pki / "registry-is.key"), "signerCert": str(pki / "gateway.pem")},
        "trust": {"roots": str(pki / "root.pem"), "intermediates": str(pki / "int.pem"),
                  "tsaUrl": f"{sandbox}/tsa"},
        "statement": {"host": f"127.0.0.1:{text('public.port')}", "key": str(pki / "paper.key")},
        "public": {"listen": f"127.0.0.1:{text('public.port')}", "cert": str(pki / "tls/registry.pem"),
                   "key": str(pki / "tls/registry.key")},
        "press": str(pathlib.Path(programs) / "ruqsat-press"),
        "permitSeries": "LAA",
        "audit": {"folder": str(world / "heads")},
        "demo": True,
    })


def desks(port):
    sane = world / "sane"
    sane.mkdir(exist_ok=True)
    (sane / "dll.conf").write_text("test\n")
    # A4 does not fit the test backend's default area; pictures of the feeder are in colour.
    (sane / "test.conf").write_text("number_of_devices 1\nmode Color\nresolution 200\ngeometry_max 300\n"
                                    "source Automatic Document Feeder\ntest-picture Color pattern\n")
    for name in ("desk-1", "desk-2"):
        write(f"{name}.json", {
            "registry": {"urls": [f"https://127.0.0.1:{port}"], "ca": str(pki / "tls/tls-ca.pem")},
            "device": {"cert": str(pki / f"tls/{name}.pem"), "key": str(pki / f"tls/{name}.key")},
            "vault": str(world / name),
            "token": {"modules": ["/usr/lib/softhsm/libsofthsm2.so"]},
            "trust": {"roots": str(pki / "root.pem"), "intermediates": str(pki / "int.pem")},
            "scanner": {"device": "test:0", "saneConfigDir": str(sane), "sheets": 3},
            "printer": {"queue": json.loads(text("printer.json"))["queue"]},
        })
    demo = json.loads((pathlib.Path(packaging) / "demo.json").read_text())
    write("world.json", {
        "directory": str(world), "programs": programs, "pki": str(pki),
        "registry": f"https://127.0.0.1:{port}",
        "sandbox": f"http://127.0.0.1:{text('sandbox.port')}",
        "printer": json.loads(text("printer.json")),
        "softhsmConf": str(pki / "softhsm2.conf"), "saneConfigDir": str(sane),
        "desks": [str(world / "desk-1.json"), str(world / "desk-2.json")],
        "organisations": str(world / "organisations.json"), "pin": "123456",
        "users": demo.get("users", []),
    })


if what == "registry":
    registry()
else:
    desks(sys.argv[5])
