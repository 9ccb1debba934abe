#!/usr/bin/env python3
"""Prints the demo logins of a world.json as a small table."""
import json
import sys

world = json.load(open(sys.argv[1]))
print("\nDemo logins (PIN of every token: %s)\n" % world["pin"])
for user in world["users"]:
    print("  %-10s %-13s %-10s %-15s %s" % (user["office"], user["role"], user["login"], user["password"],
                                         user["name"]["ru"]))
print()
