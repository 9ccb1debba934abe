#!/usr/bin/env python3
"""Holds resources/openapi/registry.yaml against the registry: openapi_check.py YAML PROGRAM <ANSWERS.
The routes must be those that PROGRAM --routes prints; each answer (JSON list of {method, pattern,
status, body} on standard input) must match its schema, with no key that the description lacks."""
import json
import subprocess
import sys

import yaml

description = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
routes = set(subprocess.run([sys.argv[2], "--routes"], capture_output=True, text=True,
                            check=True).stdout.split("\n")) - {""}
schemas = description["components"]["schemas"]
problems = []

described = {f"{method.upper()} {path}" for path, methods in description["paths"].items()
             for method in methods}
problems += [f"not in the description: {route}" for route in sorted(routes - described)]
problems += [f"not in the program: {route}" for route in sorted(described - routes)]

TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}


def check(value, schema, where):
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[1]]
    kind = schema.get("type")
    if not isinstance(value, TYPES[kind]) or (kind == "integer" and isinstance(value, bool)):
        problems.append(f"{where}: {kind} expected")
        return
    if "enum" in schema and value not in schema["enum"]:
        problems.append(f"{where}: {value!r} is not described")
    if kind == "array":
        for item in value:
            check(item, schema["items"], where + "[]")
    if kind == "object" and "properties" in schema:
        for name in schema.get("required", []):
            if name not in value:
                problems.append(f"{where}.{name}: missing")
        for name, part in value.items():
            if name in schema["properties"]:
                check(part, schema["properties"][name], f"{where}.{name}")
            else:
                problems.append(f"{where}.{name}: not described")


answers = json.load(sys.stdin)
for answer in answers:
    where = f"{answer['method']} {answer['pattern']} {answer['status']}"
    try:
        responses = description["paths"][answer["pattern"]][answer["method"].lower()]["responses"]
    except KeyError:
        problems.append(f"{where}: not described")
        continue
    response = responses.get(str(answer["status"]))
    if response is None and answer["status"] >= 400:
        response = responses["default"]
    if response is None:
        problems.append(f"{where}: this status is not described")
        continue
    check(answer["body"], response["content"]["application/json"]["schema"], where)

print("\n".join(sorted(set(problems))) or f"{len(routes)} routes, {len(answers)} answers agree")
sys.exit(1 if problems or not answers else 0)
