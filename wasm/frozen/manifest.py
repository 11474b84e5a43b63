# Python modules that are compiled into the guest.
include("$(MPY_DIR)/extmod/asyncio")
# Its tasks in Python: the module in C takes any object for a task, and writes into it.
package("asyncio", ("task.py",), base_path="$(MPY_DIR)/extmod")
module("random.py", base_path=".")
module("time.py", base_path=".")
package("os", base_path=".")
