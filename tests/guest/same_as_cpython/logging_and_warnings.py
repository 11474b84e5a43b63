import logging
import sys
import warnings


def careless():
    warnings.warn("take care")
    warnings.warn("it is old", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    careless()
    warnings.warn(UserWarning("itself"))
    for entry in caught:
        print(entry.category.__name__, entry.message, entry.lineno, type(entry.message).__name__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("once for each line")
    warnings.warn("once for each line")
    print(len(caught), [entry.lineno for entry in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error", UserWarning)
    try:
        careless()
    except UserWarning as error:
        print(repr(error))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    careless()
    print(caught)
for wrong in ((1, int), ("text", "category")):
    try:
        warnings.warn(*wrong)
    except TypeError as error:
        print(error)
print(repr(warnings.formatwarning("text", UserWarning, "file.py", 3, "a line")))

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(message)s"))
log = logging.getLogger("app.part")
log.addHandler(out)
log.propagate = False
print(log, log.level, log.getEffectiveLevel(), log.parent, logging.getLogger("app"), log.parent, log.name)
log.debug("not shown")
log.setLevel(logging.DEBUG)


def work():
    log.debug("value %d of %s", 3, [4])
    log.info("%(a)s", {"a": 1})
    log.warning("careful")
    log.log(35, "between")
    try:
        {}["x"]
    except KeyError:
        log.error("failed", exc_info=False)


work()
print(log.isEnabledFor(10), log.hasHandlers(), logging.getLogger("app.part") is log, log.getChild("x").name)
out.setFormatter(logging.Formatter("{levelname}: {message}", style="{"))
log.critical("braces")
out.setLevel("ERROR")
log.warning("too low for the handler")
out.setLevel(0)
logging.addLevelName(25, "NOTICE")
log.log(25, "named")
print(logging.getLevelName(25), logging.getLevelName("INFO"), logging.getLevelName(7))


class Only(logging.Filter):
    def filter(self, record):
        record.msg = "filtered: " + record.msg
        return "x" in record.getMessage()


log.addFilter(Only())
log.info("a")
log.info("x %s", 1)
logging.LoggerAdapter(log, {"user": "me"}).info("x adapted")
logging.disable(logging.CRITICAL)
log.critical("x disabled")
logging.disable(logging.NOTSET)
for wrong in (lambda: log.setLevel("LOUD"), lambda: logging.Formatter("x", style="?"), lambda: logging.getLogger(5)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
logging.basicConfig(stream=sys.stdout, level=logging.INFO)
logging.info("the root %s", "logs")
logging.getLogger("below").warning("so does this")
try:
    1 / 0
except ZeroDivisionError as error:
    record = logging.getLogger("r").makeRecord("r", 40, "f.py", 1, "m", (), (type(error), error, None))
    print(logging.Formatter("%(message)s").format(record))
    print(record, record.levelname, record.module)
