"""The program as a person without a mouse meets it: keys go in, a screen reader's tree comes out."""
import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30


class Workstation:
    def __init__(self, program, settings, out):
        self.out = out
        self.errors = []
        self.process = subprocess.Popen([program, "--config", settings, "--language", "kk"])

    def wait(self, what, condition, patience=PATIENCE):
        """Until `condition` gives something; what is asked while widgets come and go may fail."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended while waiting for: {what}")
            try:
                found = condition()
                if found:
                    return found
            except GLib.Error as error:
                self.errors.append(error.message)
            time.sleep(0.03)
        raise AssertionError(f"did not happen: {what}; heard last: {self.errors[-3:]}")

    # What is shown -------------------------------------------------------------------------------

    def application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid:
                # What was asked before is remembered, and may be old by now.
                child.clear_cache()
                return child
        return None

    def shown(self, top=None):
        """Everything that is on the screen, from the outside in."""
        top = top or self.application()
        waiting = [top] if top else []
        while waiting:
            node = waiting.pop(0)
            yield node
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child and child.get_state_set().contains(Atspi.StateType.SHOWING):
                    waiting.append(child)

    def says(self, words):
        """A label, button or row that has these words."""
        return self.wait(f"“{words}” is shown",
                         lambda: next((n for n in self.shown() if words in (n.get_name() or "")), None))

    def focused(self):
        """The widget with the focus; in a table its row, which every table tells for itself."""
        def first(nodes):
            return next((n for n in nodes if n.get_state_set().contains(Atspi.StateType.FOCUSED)),
                        None)
        widget = first(n for n in self.shown() if n.get_role() != Atspi.Role.TABLE_CELL)
        inside = widget and first(n for n in self.shown(widget) if n != widget)
        return inside or widget

    def focus_is_on(self, name):
        def named():
            node = self.focused()
            return node if node and name in (node.get_name() or "") else None
        return self.wait(f"the focus is on “{name}”", named)

    def text_of(self, node):
        return Atspi.Text.get_text(node, 0, -1)

    def length_of(self, node):
        return Atspi.Text.get_character_count(node)

    def all_words(self):
        return sorted({n.get_name() for n in self.shown() if n.get_name()})

    # Keys ----------------------------------------------------------------------------------------

    def layout(self, name):
        subprocess.run(["setxkbmap", name], check=True)
        self.wait(f"the layout {name}", lambda: f"layout:     {name}" in subprocess.run(
            ["setxkbmap", "-query"], check=True, capture_output=True, text=True).stdout)

    def key(self, *names):
        subprocess.run(["xdotool", "key", "--delay", "15", *names], check=True)

    def type(self, text):
        """As the layout that is set writes it."""
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def digits(self, number):
        """On the numeric pad: the digits' row of a Kazakh keyboard holds letters."""
        self.key(*(f"KP_{digit}" for digit in number))

    # The end -------------------------------------------------------------------------------------

    def photograph(self, name):
        subprocess.run(["import", "-window", "root", os.path.join(self.out, f"{name}.png")],
                       check=True)

    def close(self):
        self.key("alt+F4")
        return self.process.wait(PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
