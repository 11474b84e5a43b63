// The guest's private filesystem, in its own memory.
#ifndef MPK_RAMFS_H
#define MPK_RAMFS_H

#include "files.h"

// Makes the filesystem and mounts it at "/". The limits hold for all files together, and for files and folders.
void mpk_ramfs_init(size_t bytes_max, size_t count_max);

// Sets the limits anew; files that are beyond them stay.
void mpk_ramfs_set_limits(size_t bytes_max, size_t count_max);

// Puts into a file what a path leads to; one that is new where `create` says so. Raises OSError.
void mpk_ramfs_open(mpk_file_t *file, mp_obj_t path, bool create, bool exclusive, bool truncate);

// Sends what was written to files of the host that were left open: what is written to one goes there each time it is
// flushed, and when it is closed. Called at the end of a cell.
void mpk_files_flush(void);

#endif
