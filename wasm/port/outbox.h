// Frames on their way to the host. Small ones are gathered and leave together.
#ifndef MPK_OUTBOX_H
#define MPK_OUTBOX_H

#include "py/mpconfig.h"
#include "py/misc.h"
#include "py/mpprint.h"

// Hands everything gathered so far to the host.
void mpk_outbox_drain(void);

// Appends to the stream frame that is being gathered, or starts one. `kind` is MPK_FRAME_STDOUT or MPK_FRAME_STDERR.
void mpk_outbox_write(uint32_t kind, const char *data, size_t bytes);

// A frame made of fields: begin, field..., end. It needs no Python heap, so an error can be told when that is full.
// What does not fit is cut, at a character, and ends in MPK_CUT. Nothing between begin and end may run Python code.
#define MPK_FRAME_CAPACITY (128 * 1024)
#define MPK_CUT "... (cut)"

// What a field takes beside its data.
#define MPK_FIELD_HEADER_BYTES (4)

void mpk_frame_begin(uint32_t kind);
// The same for a payload of exactly so many bytes, at most MPK_FRAME_BYTES_MAX. A large one is put together on the Python
// heap, which may raise MemoryError.
void mpk_frame_begin_of(uint32_t kind, size_t payload_bytes);
void mpk_frame_field(const char *data, size_t bytes);
// The same, of at most `most` bytes.
void mpk_frame_field_max(const char *data, size_t bytes, size_t most);
void mpk_frame_field_int(mp_int_t value);
void mpk_frame_end(void);
// Whether another `bytes` of fields would still fit.
bool mpk_frame_has_room(size_t bytes);

#endif
