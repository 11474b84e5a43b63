// The border between the guest (MicroPython in WebAssembly) and its host: the one definition of it.
//
// `wasm/tools/abi.py` reads this file and writes `micropython_wasm_kernel/sandbox/_abi.py` and the layout hash;
// the guest compiles it. Keep to the forms used here, which that reader understands:
//     #define NAME (integer)          a constant
//     X(name, result, parameters...)  a function, in WebAssembly value types
//
// Turns. The host copies a request into the inbox (`mpk_reserve` gives its address) and calls one of the turn
// functions with the request's length. While the turn runs the guest may call the imports. It returns an
// MPK_TURN_* status. A turn never nests, and only one thread is ever inside.
//
// Fields. A request or a payload made of fields is a sequence of: u32 length, then that many bytes; text is UTF-8.
// All integers are little-endian.
//
// Frames. What the guest has to say leaves it through `drain` as whole frames: u32 kind, u32 length, then `length`
// bytes of payload. No frame spans two drains. The host treats every byte of them as hostile.
#ifndef MPK_ABI_H
#define MPK_ABI_H

// Raised when the meaning of anything here changes; a change of names, values or signatures changes the layout hash.
#define MPK_ABI_VERSION (3)

// ---- imports, module "mpk" -----------------------------------------------------------------------------------
// drain      (address, length): takes whole frames. MPK_IMPORT_*.
// poll       (): asked about every millisecond of running code. A set of MPK_POLL_* bits.
// read_line  (address, capacity): waits for a line of input, without its newline, after an INPUT frame.
//            Its length in bytes, at most capacity, or MPK_IMPORT_* (negative).
// clock      (MPK_CLOCK_*): nanoseconds.
// sleep      (nanoseconds): waits. A set of MPK_POLL_* bits that ended it early, or 0.
// random     (address, length): fills with random bytes. MPK_IMPORT_*.
// folder     (MPK_FOLDER_*, address and length of a request, address and capacity of a buffer): something in a folder of
//            the host that the sandbox was given; without such folders it has nothing to do. How many bytes are in the
//            buffer now, or would be when it is too small; or a negative errno of Linux.
#define MPK_IMPORTS(X) \
    X(drain, i32, i32, i32) \
    X(poll, i32) \
    X(read_line, i32, i32, i32) \
    X(clock, i64, i32) \
    X(sleep, i32, i64) \
    X(random, i32, i32, i32) \
    X(folder, i32, i32, i32, i32, i32, i32)

#define MPK_IMPORT_OK (0)
#define MPK_IMPORT_REFUSED (-1)     // not allowed here: no input, no such clock
#define MPK_IMPORT_INTERRUPTED (-2) // the user pressed stop while it waited
#define MPK_IMPORT_FAILED (-3)      // the host failed, and will say so after the turn

#define MPK_POLL_DRAIN (1)     // drain the outbox now
#define MPK_POLL_INTERRUPT (2) // raise KeyboardInterrupt
#define MPK_POLL_BUDGET (4)    // raise BudgetExceeded

#define MPK_CLOCK_WALL (0)      // since 1970-01-01 00:00 UTC
#define MPK_CLOCK_MONOTONIC (1) // from an arbitrary start, never backwards
#define MPK_CLOCK_CPU (2)       // CPU time of the host's process

// Requests of `folder` are fields: name of the folder, path within it ("" for the folder itself, else names with "/"
// between them), and what the operation needs besides. Answers are fields too, but for what is in a file.
#define MPK_FOLDER_NAMES (0)         // no fields; the names of the folders
#define MPK_FOLDER_STAT (1)          // kind "f" or "d", size, nanoseconds since 1970 when it was changed
#define MPK_FOLDER_LIST (2)          // in threes: name, kind, size
#define MPK_FOLDER_READ (3)          // and the decimal offset; bytes of the file, none at its end
#define MPK_FOLDER_WRITE (4)         // the buffer holds all bytes of the file
#define MPK_FOLDER_MAKE (5)          // makes a folder
#define MPK_FOLDER_REMOVE (6)        // removes a file
#define MPK_FOLDER_REMOVE_FOLDER (7) // removes an empty folder
#define MPK_FOLDER_RENAME (8)        // and the new path
#define MPK_FOLDER_REQUEST_BYTES_MAX (65536)
#define MPK_FOLDER_BYTES_MAX (16777216) // a read, or a file that is written

// ---- exports -------------------------------------------------------------------------------------------------
// mpk_abi          (): version << 32 | layout hash.
// mpk_reserve      (bytes): the address of an inbox of at least that many bytes, or 0 when there is no room.
// mpk_shared       (): the address of what the host may touch from outside, while a turn runs and after the instance
//                  was lost: i32 steps until the next poll, which the host sets to 0 to be asked at once; u32 the
//                  number of bytes of whole frames that wait to be drained; u32 the address where constants begin, and
//                  u32 where they end, which no image needs to hold; then these frames. 0: there is nothing.
// mpk_init         starts the interpreter. Request: the MPK_INIT_* u32 values, in that order. When it runs already, as
//                  in a memory image, it only takes these limits in place of its own; what is beyond them stays.
// mpk_exec         runs one cell. Request: fields file name, source, count: the decimal number of the execution, or
//                  nothing when the cell is no part of the history.
// mpk_is_complete  Request: field source. Answers one ANSWER frame: fields MPK_COMPLETENESS_* in decimal, indentation.
// mpk_evaluate     evaluates an expression. Request: field expression. Answers one ANSWER frame: MPK_ANSWER_VALUE in
//                  decimal, then pairs mime type, data; or MPK_ANSWER_ERROR, exception name, message.
// mpk_complete     Request: fields text before the cursor, text after it. Answers one ANSWER frame: how many characters
//                  before the cursor a match replaces, then in threes: text, type, signature.
// mpk_inspect      Request: the same two fields, and "1" for more detail, else "0". Answers one ANSWER frame: nothing
//                  when it found nothing, else pairs mime type, data.
//
// mpk_complete and mpk_inspect run no code of the program's own. They may change the guest's memory all the same, so
// the host puts it back to what it was.
#define MPK_EXPORTS(X) \
    X(mpk_abi, i64) \
    X(mpk_reserve, i32, i32) \
    X(mpk_shared, i32) \
    X(mpk_init, i32, i32) \
    X(mpk_exec, i32, i32) \
    X(mpk_is_complete, i32, i32) \
    X(mpk_evaluate, i32, i32) \
    X(mpk_complete, i32, i32) \
    X(mpk_inspect, i32, i32)

#define MPK_INIT_MEMORY_BYTES (0) // most linear memory the guest may grow to
#define MPK_INIT_FILES_BYTES (1)  // most bytes in its filesystem
#define MPK_INIT_FILES_COUNT (2)  // most files and folders in it
#define MPK_INIT_VALUES (3)       // how many values an init request has

#define MPK_TURN_OK (0)
#define MPK_TURN_ERROR (1) // a Python exception ended it; an ERROR frame tells which
#define MPK_TURN_EXIT (2)  // SystemExit ended it; an ERROR frame tells with what
#define MPK_TURN_BAD (3)   // the request was malformed; nothing ran

#define MPK_COMPLETENESS_COMPLETE (0)
#define MPK_COMPLETENESS_INCOMPLETE (1)
#define MPK_COMPLETENESS_INVALID (2)

#define MPK_ANSWER_VALUE (0)
#define MPK_ANSWER_ERROR (1)

// ---- frames --------------------------------------------------------------------------------------------------
#define MPK_FRAME_STDOUT (1) // bytes as written: UTF-8, perhaps split within a character, perhaps not UTF-8 at all
#define MPK_FRAME_STDERR (2) // the same
#define MPK_FRAME_RESULT (3) // fields in pairs: mime type, data
// fields: the exceptions of a chain, at most MPK_CHAIN_MAX, first the one that ended the cell. Of each:
//     MPK_LINK_*, exception name, message, column (from 1; 0 when there is none), number of entries,
// then its entries, outermost first:
//     file, line, function, source
// The source is that of the lines line - 2 to line + 2, for files of the guest's own; else it is empty.
// Of a very long traceback the middle is left out: an entry without a file has the number of them as its line.
#define MPK_FRAME_ERROR (4)
#define MPK_FRAME_INPUT (5)  // fields: prompt, "1" when what is typed must not show, else "0"
#define MPK_FRAME_ANSWER (6) // fields, as the turn function says
// fields: display id ("" when it has none), MPK_DISPLAY_*, width, height (pixels, "" when not said), then in pairs:
// mime type, data
#define MPK_FRAME_DISPLAY (7)
#define MPK_FRAME_CLEAR (8) // field: "1" to wait for the next output before the output is cleared, else "0"

#define MPK_LINK_NONE (0)    // the exception that ended the cell
#define MPK_LINK_CAUSE (1)   // __cause__ of the one before
#define MPK_LINK_CONTEXT (2) // __context__ of the one before
#define MPK_CHAIN_MAX (8)

#define MPK_DISPLAY_NEW (0)
#define MPK_DISPLAY_UPDATE (1) // of all displays with that id

#define MPK_FRAME_HEADER_BYTES (8)
#define MPK_FRAME_BYTES_MAX (4194304)  // a frame's payload
#define MPK_DRAIN_BYTES_MAX (4259840)  // one drain
#define MPK_INBOX_BYTES_MAX (16777216) // one request
#define MPK_LINE_BYTES_MAX (65536)     // one line of input

#endif
