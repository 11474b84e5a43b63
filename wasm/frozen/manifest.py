# Python modules that are compiled into the guest: those of MicroPython's asyncio, and whatever stands in this folder, but
# for those that the build packs (wasm/tools/modulepack.py) and the help, which becomes a module of its own.
# Without asserts.
import os

include("$(MPY_DIR)/extmod/asyncio")
# Its tasks in Python: the module in C takes any object for a task, and writes into it.
package("asyncio", ("task.py",), base_path="$(MPY_DIR)/extmod")
package("asyncio", ("queues.py", "tasks.py"), base_path=".")
PACKED = os.environ["PACKED_MODULES"].split()
for name in sorted(os.listdir(".")):
    if name in PACKED:
        continue
    if name.endswith(".py") and name != "manifest.py" and not name.startswith("_help_"):
        module(name, base_path=".", opt=2)
    elif os.path.exists(os.path.join(name, "__init__.py")):
        package(name, base_path=".", opt=2)
# Those that the build makes.
for name in sorted(os.listdir(os.environ["MADE_MODULES"])):
    if name.endswith(".py"):
        module(name, base_path=os.environ["MADE_MODULES"], opt=2)
