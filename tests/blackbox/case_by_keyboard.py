#!/usr/bin/env python3
"""case_by_keyboard.py WORLD OUT: an operator signs in, begins a case and looks the applicant up, on a
Kazakh keyboard and in Kazakh; every step is seen only as a screen reader sees it."""
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from workstation import Workstation  # noqa: E402

world, out = (pathlib.Path(argument) for argument in sys.argv[1:3])
known = json.loads((world / "world.json").read_text())
operator = next(user for user in known["users"] if user["role"] == "operator")
applicant = json.loads((world / "organisations.json").read_text())[0]


def sign_in(desk):
    login = desk.focus_is_on("Логин")
    # Logins and passwords are Latin.
    desk.layout("us")
    desk.type(operator["login"])
    desk.wait("the login is typed", lambda: desk.text_of(login) == operator["login"])
    desk.key("Tab")
    password = desk.focus_is_on("Құпиясөз")
    desk.type(operator["password"])
    desk.wait("the password is typed",
              lambda: desk.length_of(password) == len(operator["password"]))
    assert operator["password"] not in desk.text_of(password), "the password is told"
    desk.photograph("1-sign-in")
    desk.layout("kz")
    desk.key("Return")
    desk.says(operator["name"]["kk"].split()[0])


def choose_the_service(desk):
    desk.focus_is_on("Жаңа іс")
    # The same keys whatever the layout: N is another letter here.
    desk.key("ctrl+n")
    search = desk.focus_is_on("Қызметті табу")
    wanted = "қоршаған ортаны қорғау саласында"
    desk.type(wanted)
    desk.wait("the search is typed", lambda: desk.text_of(search) == wanted)
    desk.key("Return")
    chosen = desk.focus_is_on("Қоршаған ортаны қорғау саласында")
    assert "беру" in chosen.get_name(), chosen.get_name()
    desk.photograph("2-service")
    desk.key("ctrl+Return")


def look_the_applicant_up(desk):
    number = desk.focus_is_on("ЖСН немесе БСН")
    desk.digits(applicant["bin"])
    desk.wait("the number is typed",
              lambda: desk.text_of(number).replace(" ", "") == applicant["bin"])
    desk.key("F5")
    desk.says("ЗТ МДҚ-да табылды")
    desk.says(applicant["name"]["kk"])
    desk.photograph("3-applicant")
    desk.key("ctrl+Return")


def begin_the_form(desk):
    for field in ("Байланыс телефоны", "Электрондық пошта"):
        desk.focus_is_on(field)
        desk.key("Tab")
    address = desk.focus_is_on("Өндірістік базаның мекенжайы, қазақ тілінде")
    desk.type("Алматы қаласы, Әйтеке би көшесі")
    desk.wait("Kazakh letters arrive",
              lambda: desk.text_of(address) == "Алматы қаласы, Әйтеке би көшесі")
    desk.photograph("4-form")
    desk.key("ctrl+s")
    # Back by the keyboard: what the register said is still there.
    desk.key("alt+Left")
    desk.says("ЗТ МДҚ-да табылды")


def nothing_is_in_another_language(desk):
    english = [words for words in desk.all_words()
               if words.isascii() and any(c.islower() for c in words) and " " in words]
    assert not english, english


desk = Workstation(os.path.join(known["programs"], "ruqsat"), known["desks"][0], str(out))
try:
    sign_in(desk)
    choose_the_service(desk)
    look_the_applicant_up(desk)
    begin_the_form(desk)
    nothing_is_in_another_language(desk)
    code = desk.close()
    assert code == 0, f"the program ended with {code}"
    print("OK")
except AssertionError:
    desk.photograph("failed")
    (out / "words.txt").write_text("\n".join(desk.all_words()) + "\n")
    raise
finally:
    desk.kill()
