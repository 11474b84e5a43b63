// Frames on their way to the host. See abi.h for their form.
#include <string.h>

#include "abi.h"
#include "abi_layout.h"
#include "outbox.h"
#include "py/mpprint.h"
#include "py/runtime.h"
#include "py/unicode.h"

// The frames that wait are whole at any moment, so that the host can take them when the instance was lost.
mpk_shared_t mpk_shared_area __attribute__((aligned(8)));

#define OUTBOX_CAPACITY (MPK_OUTBOX_CAPACITY)
#define outbox (mpk_shared_area.waiting)
#define outbox_used (mpk_shared_area.waiting_bytes)
static size_t open_stream; // offset of the stream frame that still grows, or NO_STREAM
#define NO_STREAM ((size_t)-1)

static uint8_t small_frame[MPK_FRAME_HEADER_BYTES + MPK_FRAME_CAPACITY] __attribute__((aligned(8)));
static uint8_t *frame = small_frame;
static size_t frame_capacity = sizeof(small_frame);
static size_t frame_used;

MP_REGISTER_ROOT_POINTER(void *mpk_large_frame);

static void put_u32(uint8_t *at, uint32_t value) {
    memcpy(at, &value, sizeof(value)); // wasm is little-endian, as the ABI is
}

// The status of a drain is not looked at: when the host can take no more, it says so by stopping the cell.
static void send(const uint8_t *data, size_t bytes) {
    mpk_host_drain((int32_t)(uintptr_t)data, (int32_t)bytes);
}

void mpk_outbox_drain(void) {
    size_t bytes = outbox_used;
    if (bytes > 0) {
        outbox_used = 0; // first, or they would be taken twice when the instance is lost meanwhile
        send(outbox, bytes);
    }
    open_stream = NO_STREAM;
}

void mpk_outbox_write(uint32_t kind, const char *data, size_t bytes) {
    while (bytes > 0) {
        uint32_t open_kind = 0;
        if (open_stream != NO_STREAM) {
            memcpy(&open_kind, outbox + open_stream, sizeof(open_kind));
        }
        if (open_kind != kind) {
            if (OUTBOX_CAPACITY - outbox_used <= MPK_FRAME_HEADER_BYTES) {
                mpk_outbox_drain();
            }
            open_stream = outbox_used;
            put_u32(outbox + open_stream, kind);
            put_u32(outbox + open_stream + 4, 0);
            outbox_used += MPK_FRAME_HEADER_BYTES;
        }
        size_t chunk = MIN(bytes, OUTBOX_CAPACITY - outbox_used);
        memcpy(outbox + outbox_used, data, chunk);
        outbox_used += chunk;
        put_u32(outbox + open_stream + 4, outbox_used - open_stream - MPK_FRAME_HEADER_BYTES);
        data += chunk;
        bytes -= chunk;
        if (outbox_used == OUTBOX_CAPACITY) {
            mpk_outbox_drain();
            mpk_polls_due_in = 0; // taking output is work for the host: let it say whether to go on
        }
    }
}

void mpk_frame_begin(uint32_t kind) {
    MP_STATE_VM(mpk_large_frame) = NULL; // one that was begun when the cell was stopped
    frame = small_frame;
    frame_capacity = sizeof(small_frame);
    put_u32(frame, kind);
    frame_used = MPK_FRAME_HEADER_BYTES;
}

void mpk_frame_begin_of(uint32_t kind, size_t payload_bytes) {
    if (payload_bytes <= MPK_FRAME_CAPACITY) {
        mpk_frame_begin(kind);
        return;
    }
    size_t bytes = MPK_FRAME_HEADER_BYTES + payload_bytes;
    MP_STATE_VM(mpk_large_frame) = frame = m_new(uint8_t, bytes);
    frame_capacity = bytes;
    put_u32(frame, kind);
    frame_used = MPK_FRAME_HEADER_BYTES;
}

bool mpk_frame_has_room(size_t bytes) {
    return bytes <= frame_capacity - frame_used;
}

void mpk_frame_field(const char *data, size_t bytes) {
    mpk_frame_field_max(data, bytes, MPK_FRAME_BYTES_MAX);
}

void mpk_frame_field_max(const char *data, size_t bytes, size_t most) {
    size_t room = frame_capacity - frame_used;
    if (room < sizeof(uint32_t) + MIN(bytes, sizeof(MPK_CUT))) {
        return;
    }
    room = MIN(room - sizeof(uint32_t), most);
    bool cut = bytes > room;
    if (cut) {
        bytes = room - strlen(MPK_CUT);
        while (bytes > 0 && UTF8_IS_CONT(data[bytes])) {
            bytes -= 1;
        }
    }
    put_u32(frame + frame_used, bytes + (cut ? strlen(MPK_CUT) : 0));
    frame_used += sizeof(uint32_t);
    memcpy(frame + frame_used, data, bytes);
    frame_used += bytes;
    if (cut) {
        memcpy(frame + frame_used, MPK_CUT, strlen(MPK_CUT));
        frame_used += strlen(MPK_CUT);
    }
}

void mpk_frame_field_int(mp_int_t value) {
    char digits[24];
    vstr_t vstr;
    mp_print_t print;
    vstr_init_fixed_buf(&vstr, sizeof(digits), digits);
    print.data = &vstr;
    print.print_strn = (mp_print_strn_t)vstr_add_strn;
    mp_printf(&print, INT_FMT, value);
    mpk_frame_field(digits, vstr_len(&vstr));
}

void mpk_frame_end(void) {
    put_u32(frame + 4, frame_used - MPK_FRAME_HEADER_BYTES);
    if (OUTBOX_CAPACITY - outbox_used < frame_used) {
        mpk_outbox_drain();
        mpk_polls_due_in = 0; // as above
    }
    if (frame_used <= OUTBOX_CAPACITY) {
        memcpy(outbox + outbox_used, frame, frame_used);
        outbox_used += frame_used;
    } else {
        send(frame, frame_used);
    }
    open_stream = NO_STREAM;
    if (frame != small_frame) {
        m_del(uint8_t, frame, frame_capacity);
        MP_STATE_VM(mpk_large_frame) = NULL;
        frame = small_frame;
        frame_capacity = sizeof(small_frame);
    }
}
