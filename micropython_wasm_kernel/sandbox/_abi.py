"""The border to the guest, as constants. Generated from wasm/abi.h by wasm/tools/abi.py; do not edit."""

ABI_VERSION = 3
IMPORT_OK = 0
IMPORT_REFUSED = -1
IMPORT_INTERRUPTED = -2
IMPORT_FAILED = -3
POLL_DRAIN = 1
POLL_INTERRUPT = 2
POLL_BUDGET = 4
CLOCK_WALL = 0
CLOCK_MONOTONIC = 1
CLOCK_CPU = 2
FOLDER_NAMES = 0
FOLDER_STAT = 1
FOLDER_LIST = 2
FOLDER_READ = 3
FOLDER_WRITE = 4
FOLDER_MAKE = 5
FOLDER_REMOVE = 6
FOLDER_REMOVE_FOLDER = 7
FOLDER_RENAME = 8
FOLDER_REQUEST_BYTES_MAX = 65536
FOLDER_BYTES_MAX = 16777216
INIT_MEMORY_BYTES = 0
INIT_FILES_BYTES = 1
INIT_FILES_COUNT = 2
INIT_VALUES = 3
TURN_OK = 0
TURN_ERROR = 1
TURN_EXIT = 2
TURN_BAD = 3
COMPLETENESS_COMPLETE = 0
COMPLETENESS_INCOMPLETE = 1
COMPLETENESS_INVALID = 2
ANSWER_VALUE = 0
ANSWER_ERROR = 1
FRAME_STDOUT = 1
FRAME_STDERR = 2
FRAME_RESULT = 3
FRAME_ERROR = 4
FRAME_INPUT = 5
FRAME_ANSWER = 6
FRAME_DISPLAY = 7
FRAME_CLEAR = 8
LINK_NONE = 0
LINK_CAUSE = 1
LINK_CONTEXT = 2
CHAIN_MAX = 8
DISPLAY_NEW = 0
DISPLAY_UPDATE = 1
FRAME_HEADER_BYTES = 8
FRAME_BYTES_MAX = 4194304
DRAIN_BYTES_MAX = 4259840
INBOX_BYTES_MAX = 16777216
LINE_BYTES_MAX = 65536

ABI_LAYOUT_HASH = 0xF5F89D08

# name: (parameter types, result types)
Signature = tuple[tuple[str, ...], tuple[str, ...]]
IMPORTS: dict[str, Signature] = {
    "drain": (("i32", "i32"), ("i32",)),
    "poll": ((), ("i32",)),
    "read_line": (("i32", "i32"), ("i32",)),
    "clock": (("i32",), ("i64",)),
    "sleep": (("i64",), ("i32",)),
    "random": (("i32", "i32"), ("i32",)),
    "folder": (("i32", "i32", "i32", "i32", "i32"), ("i32",)),
}
EXPORTS: dict[str, Signature] = {
    "mpk_abi": ((), ("i64",)),
    "mpk_reserve": (("i32",), ("i32",)),
    "mpk_shared": ((), ("i32",)),
    "mpk_init": (("i32",), ("i32",)),
    "mpk_exec": (("i32",), ("i32",)),
    "mpk_is_complete": (("i32",), ("i32",)),
    "mpk_evaluate": (("i32",), ("i32",)),
    "mpk_complete": (("i32",), ("i32",)),
    "mpk_inspect": (("i32",), ("i32",)),
}
