// The guest's private filesystem: a tree of folders and files in its own memory, hence part of every memory image.
#ifndef MPK_RAMFS_H
#define MPK_RAMFS_H

#include "py/obj.h"

// A file, or a folder when `entries` is set.
typedef struct {
    mp_obj_base_t base;
    mp_obj_dict_t *entries; // name (str) -> node
    uint8_t *data;
    size_t size;
    size_t capacity;
    int64_t modified_ns;
    uint32_t number; // what os.stat calls st_ino
    bool linked;     // reachable by a path; what is not no longer counts against the limits
} mpk_node_t;

// Makes the filesystem and mounts it at "/". The limits hold for all files together, and for files and folders.
void mpk_ramfs_init(size_t bytes_max, size_t count_max);

// Changes a file's size, keeping its contents and filling with zero bytes. Returns 0 or an errno.
int mpk_node_resize(mpk_node_t *node, size_t size);

// The object that open() returns.
mp_obj_t mpk_file_new(mpk_node_t *node, bool readable, bool writable, bool append, bool text);

#endif
