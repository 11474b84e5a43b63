# Python modules that are compiled into the guest.
include("$(MPY_DIR)/extmod/asyncio")
