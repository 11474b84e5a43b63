# Python modules that are compiled into the guest.
include("$(MPY_DIR)/extmod/asyncio")
module("random.py", base_path=".")
module("time.py", base_path=".")
package("os", base_path=".")
