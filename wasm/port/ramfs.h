// The guest's private filesystem, in its own memory.
#ifndef MPK_RAMFS_H
#define MPK_RAMFS_H

#include "fstree.h"

// Makes the filesystem and mounts it at "/". The limits hold for all files together, and for files and folders.
void mpk_ramfs_init(size_t bytes_max, size_t count_max);

// Sets the limits anew; files that are beyond them stay.
void mpk_ramfs_set_limits(size_t bytes_max, size_t count_max);

// The object that open() returns.
mp_obj_t mpk_file_new(mpk_node_t *node, bool readable, bool writable, bool append, bool text);

// Says where what is written to it goes: to a file of the host, each time it is flushed, and when it is closed.
void mpk_file_keep(mp_obj_t file, mp_obj_t host_folder, mp_obj_t path);

// Does that for files that were left open. Called at the end of a cell.
void mpk_files_flush(void);

#endif
