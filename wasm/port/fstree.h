// The tree of the guest's private filesystem. It lies in the Python heap, so it is part of every memory image.
#ifndef MPK_FSTREE_H
#define MPK_FSTREE_H

#include "py/obj.h"

#define MPK_NAME_BYTES_MAX (255)

// A file, or a folder when `entries` is set.
typedef struct {
    mp_obj_base_t base;
    mp_obj_dict_t *entries; // name (str) -> node
    uint8_t *data;
    size_t size;
    size_t capacity;
    int64_t modified_ns;
    uint32_t number; // what os.stat calls st_ino
    mp_obj_t host_folder; // str, the name of the host's folder that stands here; MP_OBJ_NULL for all others
    bool linked;     // reachable by a path; what is not no longer counts against the limits
} mpk_node_t;

// The filesystem object, of which there is one. What files take is counted against `bytes_max`, all files and folders
// against `count_max`.
typedef struct {
    mp_obj_base_t base;
    mpk_node_t *root;
    mp_obj_t cwd; // str, absolute and normalised
    size_t bytes_max, bytes;
    size_t count_max, count;
    uint32_t next_number;
} mpk_fs_t;

mpk_fs_t *mpk_fs(void);

// How many bytes its files may still grow by.
size_t mpk_fs_bytes_free(void);

// Where a path leads. `folder` and `name` say where its last part is or would be; `name` is empty for the root.
typedef struct {
    mpk_node_t *node; // NULL when there is no such file
    mpk_node_t *folder;
    const char *name;
    size_t name_bytes;
    bool must_be_folder; // the path ended in a slash
    bool in_host_folder; // `node` is where that folder stands, and whether the file exists only the host knows
    vstr_t path;         // absolute and normalised
    vstr_t within;       // the end of it that is within a folder of the host: names with "/" between them
    vstr_t given;        // absolute; `name` points into it, which alone would not keep it from being collected
} mpk_place_t;

// Finds where a path leads. Returns 0 or an errno; only the last part may be missing.
int mpk_place_find(mp_obj_t path, mpk_place_t *place);

// The same, raising OSError; `must_exist` also for a last part that is missing.
void mpk_place_find_or_raise(mp_obj_t path, mpk_place_t *place, bool must_exist);

// A file that no path leads to; it counts for nothing but memory.
mpk_node_t *mpk_node_loose(void);

// Puts a node where a path leads, or takes away what is there.
void mpk_place_link(mpk_place_t *place, mpk_node_t *node);
void mpk_place_unlink(mpk_place_t *place);

// A new node, not linked anywhere yet. Raises OSError when there are too many.
mpk_node_t *mpk_node_new(bool folder);

// Stops counting a node that was unlinked; whoever has it open may go on with it.
void mpk_node_discard(mpk_node_t *node);

// Changes a file's size, keeping its contents and filling with zero bytes. Returns 0 or an errno.
int mpk_node_resize(mpk_node_t *node, size_t size);

#endif
