// Folders of the host. Each stands as /NAME in the guest's own filesystem, as a node that knows its name; what is in it,
// only the host knows. All functions return 0 or an errno, and take places that are in such a folder.
#ifndef MPK_FOLDERS_H
#define MPK_FOLDERS_H

#include "fstree.h"

// Puts the folders that the host gives into the filesystem. Called at the start, and when a memory image goes on: a folder
// that it had and that is not given any more stays, and the host refuses what is asked about it.
void mpk_folders_mount(void);

typedef struct {
    bool is_folder;
    int64_t size, modified_ns;
} mpk_status_t;

int mpk_folder_status(const mpk_place_t *place, mpk_status_t *status);

// Appends what is in a folder to a list, as os.ilistdir has it.
int mpk_folder_list(const mpk_place_t *place, bool as_bytes, mp_obj_t listing);

// Fills a node with what is in a file of that size, or of another by now.
int mpk_folder_read(const mpk_place_t *place, mpk_node_t *node, size_t size);

// Sends all that a file is to hold. `path`: str, within the folder.
int mpk_folder_write(mp_obj_t folder, mp_obj_t path, const void *data, size_t bytes);

// MPK_FOLDER_MAKE, _REMOVE, _REMOVE_FOLDER; or _RENAME, to another place.
int mpk_folder_change(int operation, const mpk_place_t *place, const mpk_place_t *other);

#endif
